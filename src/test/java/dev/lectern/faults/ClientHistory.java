package dev.lectern.faults;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All that the clients asked, and all that they were told: what the journal is held against. */
record ClientHistory(List<Operation> operations, List<Look> looks) {

    /** Somebody read a stream and saw this version of it, whose last event lies at this position. */
    record Look(TenantId tenant, UUID session, long invoked, long returned, int version, long position) {}

    ClientHistory() {
        this(Collections.synchronizedList(new ArrayList<>()), Collections.synchronizedList(new ArrayList<>()));
    }

    /** What there is so far; the load may go on meanwhile. */
    private Stream<Operation> all() {
        synchronized (operations) {
            return List.copyOf(operations).stream();
        }
    }

    Stream<Operation> of(TenantId tenant) {
        return all().filter(operation -> operation.tenant().equals(tenant));
    }

    long acknowledged() {
        return all().filter(o -> o.acknowledged().isPresent()).count();
    }

    long refused() {
        return all().filter(Operation::wasRefused).count();
    }

    long unknown() {
        return all().filter(Operation::wasUnknown).count();
    }
}
