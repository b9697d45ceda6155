package dev.lectern.operations.views;

import dev.lectern.operations.Amounts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An overview of the subscriptions of one tenant, with the latest actions on them and their lag.
 *
 * @param head the position of the last event in the tenant's journal
 * @param deeds the action log, the latest first
 */
public record ViewsOverview(
        long head,
        List<SubscriptionStatus> views,
        List<SubscriptionStatus> reactors,
        List<ActionLogEntry> deeds,
        LagChart lags) {

    private static final Map<Health, String> NOT_WELL = new EnumMap<>(Map.of(
            Health.STOPPED, "stopped",
            Health.UNDECIDED, "waiting for you",
            Health.PAUSED, "paused",
            Health.BUILDING, "being built",
            Health.BEHIND, "behind",
            Health.UNBEGUN, "not begun"));

    public SubscriptionStatus card(String name) {
        return all().filter(
                        subscriptionStatus -> subscriptionStatus.called().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** How much there is: {@code 5 views and 3 reactors follow 1,234 events}. */
    public String follow() {
        return Amounts.of(views.size(), "view") + " and " + Amounts.of(reactors.size(), "reactor") + " follow "
                + Amounts.events(head);
    }

    /** {@code all are up to date}, or how many are in each other state. */
    public String state() {
        String wrong = NOT_WELL.entrySet().stream()
                .filter(health -> count(health.getKey()) > 0)
                .map(health ->
                        count(health.getKey()) + (count(health.getKey()) == 1 ? " is " : " are ") + health.getValue())
                .collect(Collectors.joining(", "));
        return wrong.isEmpty() ? "all are up to date" : wrong;
    }

    public boolean isStopped() {
        return count(Health.STOPPED) > 0;
    }

    private long count(Health health) {
        return all().filter(subscriptionStatus -> subscriptionStatus.health() == health)
                .count();
    }

    /**
     * The shapes of all subscriptions: a text that changes only when the page has something else to say or to offer.
     */
    public String shape() {
        return all().map(SubscriptionStatus::shape).collect(Collectors.joining());
    }

    private Stream<SubscriptionStatus> all() {
        return Stream.concat(views.stream(), reactors.stream());
    }
}
