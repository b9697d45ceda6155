package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.Append.Write;
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
    private final HeadCache known;
    private final boolean whole;
    private final Map<String, Integer> expected = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<UUID, Done> commands = new HashMap<>();
    private final List<EventRow> rows = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private Head head;
    private boolean guesses;

    /** The last event of a command that has been done. */
    record Done(UUID eventId, long position, int version) {}

    /**
     * @param known the head to place them on, and what is known as of it
     * @param whole whether {@code known} has all that the appends ask for; otherwise a stream of which nothing is known is
     *     taken to be at its expected version, and a command to be new
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

    /** The head that it was put upon. */
    Head on() {
        return on;
    }

    /** The head that it leaves behind. */
    Head head() {
        return head;
    }

    /** Of its streams, once it is committed. */
    Map<String, Integer> versions() {
        return versions;
    }

    /** What was done by which command, once it is committed. */
    Map<UUID, Done> commands() {
        return commands;
    }

    /** In the order of their positions. */
    List<EventRow> rows() {
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
