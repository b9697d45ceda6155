package dev.lectern.eventsourcing.journal;

import java.util.List;

/**
 * One stream, read.
 *
 * @param version counts stored events, whatever upcasters make of them; 0 if there is no such stream
 * @param position of its last stored event in the tenant's journal, 0 if there is none
 */
public record StreamHistory(int version, long position, List<Recorded> recorded) {

    /** @return the stream as it was once this version of it was written; its position is that of the last event that still says something */
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
