package dev.lectern.eventsourcing.projections;

/**
 * A read model, as the composition root declares it.
 *
 * @param label what pages call it: {@code Catalogue}
 * @param purpose what it is for, as a sentence for administrators
 */
public record ViewType(Projection projection, String label, String purpose) {

    /** The name that its tables and addresses use: {@code catalogue}. */
    public String name() {
        return projection.view();
    }
}
