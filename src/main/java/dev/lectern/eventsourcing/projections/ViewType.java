package dev.lectern.eventsourcing.projections;

/**
 * A read model, as the composition root names it.
 *
 * @param label {@code Catalogue}
 * @param purpose what it is for, as a sentence for administrators
 */
public record ViewType(Projection projection, String label, String purpose) {

    /** As in its tables and in addresses: {@code catalogue}. */
    public String name() {
        return projection.view();
    }
}
