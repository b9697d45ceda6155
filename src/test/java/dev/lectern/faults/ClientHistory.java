package dev.lectern.faults;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All commands and reads of the clients with the answers that they got: what the journal is compared with. */
record ClientHistory(List<Operation> operations, List<Look> looks) {

    /** A read of a stream that saw this version of it; the last event of that version lies at this position. */
    record Look(TenantId tenant, UUID session, long invoked, long returned, int version, long position) {}

    ClientHistory() {
        this(Collections.synchronizedList(new ArrayList<>()), Collections.synchronizedList(new ArrayList<>()));
    }

    /** A copy of the operations so far; the load may add more meanwhile. */
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
