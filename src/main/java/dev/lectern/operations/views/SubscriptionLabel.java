package dev.lectern.operations.views;

import dev.lectern.Lectern;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A follower as people speak of it.
 *
 * @param name of its checkpoints, and in addresses
 * @param label {@code Catalogue}
 * @param purpose what it is for
 */
public record SubscriptionLabel(String name, String label, String purpose) {

    /** A subscription of an earlier build has no label: it is called by its name. */
    static SubscriptionLabel of(String name) {
        return Stream.concat(
                        Lectern.VIEWS.stream()
                                .map(view -> new SubscriptionLabel(view.name(), view.label(), view.purpose())),
                        Lectern.REACTORS.stream()
                                .map(reactor ->
                                        new SubscriptionLabel(reactor.name(), reactor.label(), reactor.purpose())))
                .filter(label -> label.name().equals(name))
                .findFirst()
                .orElseGet(() -> new SubscriptionLabel(name, name, ""));
    }

    /** Inside a sentence: {@code the catalogue}. */
    public String the() {
        return "the " + bare();
    }

    /** Inside a sentence that brings its own article: {@code catalogue}. */
    public String bare() {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
