package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.Event;
import java.util.List;

/**
 * The history of one stream: its events, upcast to the newest versions.
 *
 * @param version counts the stored events, however many events upcasters make of them; 0 if the stream does not exist
 * @param position of the last stored event in the tenant's journal, 0 if there is none
 */
public record StreamHistory(int version, long position, List<Recorded> recorded) {

    /** The stream as it was at a version. The position is that of the last stored event that reads as at least one. */
    public StreamHistory until(int then) {
        List<Recorded> before = recorded.stream()
                .filter(each -> each.stored().version() <= then)
                .toList();
        return new StreamHistory(then, before.isEmpty() ? 0 : before.getLast().position(), before);
    }

    public <S, C extends Command, E extends Event> S fold(Decider<S, C, E> decider) {
        return decider.fold(recorded.stream().map(Recorded::event).toList());
    }
}
