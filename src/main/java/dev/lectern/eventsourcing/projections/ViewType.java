package dev.lectern.eventsourcing.projections;

/**
 * A view (read model), as the composition root declares it.
 *
 * @param projection builds the view from events
 * @param label what pages call the view: {@code Catalogue}
 * @param purpose what the view is for, as a sentence for administrators
 */
public record ViewType(Projection projection, String label, String purpose) {

    /** The name of the view in tables and addresses: {@code catalogue}. */
    public String name() {
        return projection.view();
    }
}
