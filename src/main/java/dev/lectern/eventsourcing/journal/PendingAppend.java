package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.StoredSchemas.Waits;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * An append that waits for its {@link GroupCommit}: its rows, and the answer for the caller's thread. That thread makes
 * the rows before it waits.
 */
final class PendingAppend {
    private final Append append;
    private final List<EventRow> rows = new ArrayList<>();
    private final Thread caller = Thread.currentThread();
    private volatile State state = State.WAITING;
    private @Nullable Appended appended;
    private @Nullable RuntimeException failure;

    /** {@code LEADS}: the caller's thread is to write for all appends that wait. */
    enum State {
        WAITING,
        LEADS,
        ANSWERED
    }

    /** @throws SchemaNotYetWritable if a schema must not be written yet */
    PendingAppend(Append append, StoredSchemas schemas) {
        this.append = append;
        Instant at = append.at().truncatedTo(ChronoUnit.MICROS);
        String metadata = append.metadata().toJson();
        int left =
                append.writes().stream().mapToInt(each -> each.events().size()).sum();
        for (Write write : append.writes())
            for (NewEvent event : write.events()) {
                UUID commandId = --left == 0 ? append.commandId() : null;
                rows.add(row(write.stream().toString(), event, commandId, at, metadata, schemas));
            }
    }

    /** The stored event that an append makes of a new event at a position. */
    static Stored stored(Append append, StreamId stream, NewEvent event, long position, int version) {
        return new Stored(
                position,
                stream,
                version,
                event.eventId(),
                append.at().truncatedTo(ChronoUnit.MICROS),
                event.payload().schema(),
                event.payload().bytes(),
                append.metadata());
    }

    private EventRow row(
            String stream,
            NewEvent event,
            @Nullable UUID commandId,
            Instant at,
            String metadata,
            StoredSchemas schemas) {
        StoredSchemas.Number number = number(event.payload().schema(), schemas);
        return EventRow.of(
                append.tenant(),
                stream,
                number.id(),
                number.fingerprint(),
                commandId,
                at,
                event.eventId(),
                event.payload().bytes(),
                metadata);
    }

    private static StoredSchemas.Number number(EventSchema schema, StoredSchemas schemas) {
        try {
            return schemas.of(schema);
        } catch (Waits waits) {
            throw new SchemaNotYetWritable(schema, waits.nodes, waits);
        }
    }

    Append append() {
        return append;
    }

    List<EventRow> rows() {
        return rows;
    }

    /**
     * Waits until the append is answered or leads. It is called by the caller's thread.
     *
     * @return whether this thread leads; otherwise the append was answered
     */
    boolean awaitsTurn() {
        boolean interrupted = false;
        while (state == State.WAITING) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted(); // an append that waits cannot be cancelled
        }
        if (interrupted) caller.interrupt();
        return state == State.LEADS;
    }

    void lead() {
        state = State.LEADS;
        LockSupport.unpark(caller);
    }

    void answer(Appended result) {
        appended = result;
    }

    void refuse(RuntimeException why) {
        failure = why;
    }

    /** Wakes the caller, after an answer or a refusal was set. */
    void release() {
        state = State.ANSWERED;
        if (caller != Thread.currentThread()) LockSupport.unpark(caller);
    }

    Appended result() {
        if (failure != null) throw failure;
        if (appended == null) throw new IllegalStateException("An append was never answered.");
        return appended;
    }
}
