package dev.lectern.faults;

import dev.lectern.domain.session.SeatCommand;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.faults.CommandAnswer.Acknowledged;
import dev.lectern.faults.CommandAnswer.Refused;
import dev.lectern.faults.CommandAnswer.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A command under its id, and every time that it was sent.
 *
 * @param borrowed the id is another command's, on purpose
 * @param attempts times in nanoseconds of one clock; those that overlap are in no particular order
 */
record Operation(TenantId tenant, UUID commandId, SeatCommand command, boolean borrowed, List<Attempt> attempts) {

    record Attempt(long invoked, long returned, CommandAnswer answer) {}

    Operation(TenantId tenant, UUID commandId, SeatCommand command, boolean borrowed) {
        this(tenant, commandId, command, borrowed, new CopyOnWriteArrayList<>());
    }

    long invoked() {
        return attempts.stream().mapToLong(Attempt::invoked).min().orElseThrow();
    }

    /** When somebody knew for the first time that it was done; empty if nobody ever did. */
    Optional<Long> acknowledged() {
        return attempts.stream()
                .filter(attempt -> attempt.answer() instanceof Acknowledged)
                .map(Attempt::returned)
                .min(Long::compare);
    }

    boolean isUnresolved() {
        return acknowledged().isEmpty()
                && (attempts.isEmpty() || attempts.getLast().answer() instanceof Unknown);
    }

    boolean wasUnknown() {
        return attempts.stream().anyMatch(attempt -> attempt.answer() instanceof Unknown);
    }

    boolean wasRefused() {
        return attempts.stream().anyMatch(attempt -> attempt.answer() instanceof Refused);
    }

    @Override
    public String toString() {
        return "Command " + commandId + " (" + command + ")";
    }
}
