package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.Append.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Appends that share one transaction, placed one after the other on top of a head. The batch decides for each append
 * whether it is written, refused or a repeat. These answers hold only once the rows are committed.
 */
final class Batch {
    private final Head on;
    private final HeadCache known;
    private final boolean whole;
    private final Map<String, Integer> expected = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<UUID, Done> commands = new HashMap<>();
    private final List<EventRow> rows = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private Head head;
    private boolean guesses;

    /** The last event of a command that was done. */
    record Done(UUID eventId, long position, int version) {}

    /**
     * @param known the head to place the appends on, with versions and commands as of that head
     * @param whole whether {@code known} has every stream and command that the appends need. Otherwise a stream that is
     *     not in it is assumed to be at its expected version, and a command that is not in it is assumed to be new.
     */
    Batch(HeadCache known, boolean whole, List<PendingAppend> requests) {
        this.on = known.head();
        this.head = on;
        this.known = known;
        this.whole = whole;
        requests.forEach(this::add);
    }

    private void add(PendingAppend request) {
        UUID commandId = request.append().commandId();
        Done earlier = commandId == null ? null : earlier(commandId);
        if (commandId == null || earlier == null) place(request);
        else repeat(request, commandId, earlier);
    }

    private @Nullable Done earlier(UUID commandId) {
        Done here = commands.get(commandId);
        return here == null ? known.commands().get(commandId) : here;
    }

    private void repeat(PendingAppend request, UUID commandId, Done earlier) {
        if (request.rows().getLast().eventId().equals(earlier.eventId())) {
            var first = new Appended(earlier.position(), earlier.version(), true);
            answers.add(() -> request.answer(first));
        } else answers.add(() -> request.refuse(reused(commandId)));
    }

    private void place(PendingAppend request) {
        for (Write write : request.append().writes()) {
            int version = version(write);
            if (write.expected().allows(version)) continue;
            var stale = new Stale(write.stream(), write.expected().version(), version);
            answers.add(() -> request.refuse(stale));
            return;
        }
        int version = 0;
        for (EventRow row : request.rows()) {
            version = versions.merge(row.stream(), 1, Integer::sum);
            long position = head.position() + 1;
            head = new Head(position, Chain.next(head.hash(), position, version, row.content()));
            rows.add(row.at(position, version, head.hash()));
        }
        var appended = new Appended(head.position(), version, false);
        UUID commandId = request.append().commandId();
        if (commandId != null)
            commands.put(commandId, new Done(request.rows().getLast().eventId(), head.position(), version));
        answers.add(() -> request.answer(appended));
    }

    private int version(Write write) {
        return versions.computeIfAbsent(write.stream().toString(), stream -> {
            Integer last = known.versions().get(stream);
            if (last != null || whole) return last == null ? 0 : last;
            if (write.expected().equals(Expected.ANY)) guesses = true;
            int version = Math.max(0, write.expected().version());
            expected.put(stream, version);
            return version;
        });
    }

    static Refused reused(UUID commandId) {
        return new Refused("The command id " + commandId
                + " has been used for another command. Send each command under an id of its own.");
    }

    /** The head before the batch. */
    Head on() {
        return on;
    }

    /** The head after the batch. */
    Head head() {
        return head;
    }

    /** The versions of its streams after the batch. */
    Map<String, Integer> versions() {
        return versions;
    }

    /** The commands that the batch does, each with its last event. */
    Map<UUID, Done> commands() {
        return commands;
    }

    /** The rows to insert, in the order of their positions. */
    List<EventRow> rows() {
        return rows;
    }

    /**
     * The assumed versions of streams, which the write must check. A new stream that the batch writes to is not among
     * them: if it exists already, its unique key is violated.
     */
    Map<String, Integer> expected() {
        var open = new HashMap<>(expected);
        open.entrySet().removeIf(stream -> stream.getValue() == 0 && versions.getOrDefault(stream.getKey(), 0) > 0);
        return open;
    }

    /**
     * Whether the batch must be made again from what {@link HeadLookup} reads: a version could not even be assumed, or
     * there are no rows, so that no compare-and-set would confirm the answers.
     */
    boolean guesses() {
        return guesses || rows.isEmpty();
    }

    /** Gives each pending append its answer. Call it after the commit. */
    void answer() {
        answers.forEach(Runnable::run);
    }
}
