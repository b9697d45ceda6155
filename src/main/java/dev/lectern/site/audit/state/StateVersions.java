package dev.lectern.site.audit.state;

import dev.lectern.eventsourcing.journal.AggregateType;
import dev.lectern.site.audit.FieldChange;
import dev.lectern.site.audit.state.StateNode.Group;
import java.util.List;
import java.util.function.Function;

/**
 * The state of one aggregate in each version that can be read.
 *
 * @param telling the value format for a state; some ids get their names from the state itself
 */
record StateVersions(AggregateType aggregate, StreamVersions versions, Function<Record, ValueFormat> telling) {

    Record state(int version) {
        return aggregate.state(versions.read().until(version));
    }

    boolean isBegun(int version) {
        return aggregate.isBegun(state(version));
    }

    /**
     * A version compared with the version before it. If that one was still empty, nothing is marked as added, because
     * everything would be.
     */
    StateDiff at(int version) {
        Group now = tree(version);
        return StateDiff.of(isBegun(version - 1) ? tree(version - 1) : now, now);
    }

    /** The differences between a version and the newest one. */
    List<FieldChange> since(int version) {
        return StateDiff.of(tree(version), tree(versions.last())).changes();
    }

    private Group tree(int version) {
        Record state = state(version);
        return new StateTree(telling.apply(state)).of(aggregate.states(), state);
    }
}
