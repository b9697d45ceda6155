package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.EventRow.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Appends that are to share a transaction, one after the other on top of a known head. Decides what becomes of each; none of it holds until
 * the rows are committed.
 */
final class Batch {
    private final Head on;
    private final Seen seen;
    private final boolean whole;
    private final Map<String, Integer> expected = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<UUID, Done> done = new HashMap<>();
    private final List<Placed> rows = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private Head head;
    private boolean guesses;

    /** What is known of the journal as of a head: the versions of streams, and commands. */
    record Seen(Map<String, Integer> versions, Map<UUID, Done> done) {}

    /** The last event of a command that has been done. */
    record Done(UUID eventId, long position, int version) {}

    /**
     * @param seen as of that head
     * @param whole whether that is all there is of what is asked for; otherwise a stream of which nothing is known is taken to be where it is
     *     expected to be, and a command to be new
     */
    Batch(Head on, Seen seen, boolean whole, List<PendingAppend> requests) {
        this.on = on;
        this.head = on;
        this.seen = seen;
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
        Done here = done.get(commandId);
        return here == null ? seen.done().get(commandId) : here;
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
            rows.add(new Placed(row, position, version, head.hash()));
        }
        var appended = new Appended(head.position(), version, false);
        UUID commandId = request.append().commandId();
        if (commandId != null)
            done.put(commandId, new Done(request.rows().getLast().eventId(), head.position(), version));
        answers.add(() -> request.answer(appended));
    }

    private int version(Write write) {
        return versions.computeIfAbsent(write.stream().toString(), stream -> {
            Integer known = seen.versions().get(stream);
            if (known != null || whole) return known == null ? 0 : known;
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

    /** The head that it was put upon. */
    Head on() {
        return on;
    }

    /** The head that it leaves behind. */
    Head head() {
        return head;
    }

    /** What is known in addition, once it is committed. */
    Seen news() {
        return new Seen(versions, done);
    }

    /** In the order of their positions. */
    List<Placed> rows() {
        return rows;
    }

    /**
     * What was taken for granted and must be looked at with the writing: the versions at which streams must be. Not that a stream which is
     * begun does not exist: that is for its key to say.
     */
    Map<String, Integer> expected() {
        var open = new HashMap<>(expected);
        open.entrySet().removeIf(stream -> stream.getValue() == 0 && versions.getOrDefault(stream.getKey(), 0) > 0);
        return open;
    }

    /** Whether it rests on what only a look can tell. */
    boolean guesses() {
        return guesses || rows.isEmpty();
    }

    /** Tells each request what became of it, once that is so. */
    void answer() {
        answers.forEach(Runnable::run);
    }
}
