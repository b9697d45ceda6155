package dev.lectern.operations.views;

import dev.lectern.Lectern;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The label of a subscription, that is, of a view or a reactor.
 *
 * @param name its name in checkpoints and in addresses
 * @param label such as {@code Catalogue}
 * @param purpose what it is for
 */
public record SubscriptionLabel(String name, String label, String purpose) {

    /**
     * The label of a subscription by its name. A subscription that only an earlier build knew has no label and is
     * called by its name.
     */
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
