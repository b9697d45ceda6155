package dev.lectern.eventsourcing.projections;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All subscriptions of this node, views first. */
@ApplicationScoped
public class Subscriptions {
    private final Map<String, Subscription> byName = new LinkedHashMap<>();

    @Inject
    private Instance<SubscriptionSource> sources;

    @PostConstruct
    void collect() {
        sources.stream()
                .flatMap(source -> source.subscriptions().stream())
                .sorted(Comparator.comparing(Subscription::kind).thenComparing(Subscription::name))
                .forEach(subscription -> {
                    if (byName.put(subscription.name(), subscription) != null)
                        throw new IllegalStateException("Two subscriptions are called " + subscription.name() + ".");
                });
    }

    public List<Subscription> all() {
        return List.copyOf(byName.values());
    }

    /** @return empty if there is none of this name: a build of another version left its checkpoint here */
    public Optional<Subscription> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Array names(Connection connection) throws SQLException {
        return connection.createArrayOf("text", byName.keySet().toArray());
    }

    /** In the order of {@link #names}. */
    Array versions(Connection connection) throws SQLException {
        Object[] versions = byName.values().stream().map(Subscription::version).toArray();
        return connection.createArrayOf("integer", versions);
    }
}
