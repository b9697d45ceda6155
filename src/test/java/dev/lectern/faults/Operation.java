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
 * A command with its id and every attempt to send it.
 *
 * @param borrowed whether the id is, on purpose, that of another command
 * @param attempts with times in nanoseconds of one clock; attempts that overlap are in no particular order
 */
record Operation(TenantId tenant, UUID commandId, SeatCommand command, boolean borrowed, List<Attempt> attempts) {

    record Attempt(long invoked, long returned, CommandAnswer answer) {}

    Operation(TenantId tenant, UUID commandId, SeatCommand command, boolean borrowed) {
        this(tenant, commandId, command, borrowed, new CopyOnWriteArrayList<>());
    }

    long invoked() {
        return attempts.stream().mapToLong(Attempt::invoked).min().orElseThrow();
    }

    /** When a client first learnt that the command was done; empty if none ever did. */
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
