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

/** All that follows the journal on this node, views first. */
@ApplicationScoped
public class Followers {
    private final Map<String, Follower> byName = new LinkedHashMap<>();

    @Inject
    private Instance<Following> sources;

    @PostConstruct
    void collect() {
        sources.stream()
                .flatMap(source -> source.followers().stream())
                .sorted(Comparator.comparing(Follower::kind).thenComparing(Follower::name))
                .forEach(follower -> {
                    if (byName.put(follower.name(), follower) != null)
                        throw new IllegalStateException("Two followers are called " + follower.name() + ".");
                });
    }

    public List<Follower> all() {
        return List.copyOf(byName.values());
    }

    /** Empty: a build of another version left its checkpoint here. */
    public Optional<Follower> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Array names(Connection connection) throws SQLException {
        return connection.createArrayOf("text", byName.keySet().toArray());
    }

    /** In the same order. */
    Array versions(Connection connection) throws SQLException {
        Object[] versions = byName.values().stream().map(Follower::version).toArray();
        return connection.createArrayOf("integer", versions);
    }
}
