package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.AggregateType;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Decides which aggregates' streams a caller may read on the audit pages. */
@ApplicationScoped
public class AuditedStreams {
    @Inject
    private List<AggregateType> aggregates;

    public List<AggregateType> shownTo(Caller caller) {
        return aggregates.stream()
                .filter(aggregate -> isShown(aggregate, caller))
                .toList();
    }

    /** The aggregate of a stream; empty if there is no such aggregate or the caller may not read its streams. */
    public Optional<AggregateType> shownTo(Caller caller, StreamId stream) {
        return shownTo(caller).stream()
                .filter(aggregate -> aggregate.category().equals(stream.category()))
                .findFirst();
    }

    private static boolean isShown(AggregateType aggregate, Caller caller) {
        return switch (aggregate.readers()) {
            case STAFF -> caller.is(Role.ADMIN) || caller.is(Role.COORDINATOR);
            case ADMINS -> caller.is(Role.ADMIN);
            case NOBODY -> false;
        };
    }
}
