package dev.lectern.faults;

import dev.lectern.domain.session.DecisionContext;
import dev.lectern.domain.session.SeatCommand;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.Session.Known;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.schema.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The state of a session at each version, folded from its stream by the session's own decider. */
final class SessionReplay {
    private final List<Session> states = new ArrayList<>();
    private final List<SessionEvent> events;
    private final List<Long> positions;

    /**
     * @param events the whole stream, one event for each version
     * @param positions the position of each event
     */
    SessionReplay(List<SessionEvent> events, List<Long> positions) {
        var decider = Session.decider(DecisionContext.of(LoadProvider.POLICY));
        this.events = events;
        this.positions = positions;
        states.add(decider.initial());
        for (SessionEvent event : events) states.add(decider.evolve().apply(states.getLast(), event));
    }

    static SessionReplay of(List<Recorded> recorded) {
        return new SessionReplay(
                recorded.stream().map(each -> (SessionEvent) each.event()).toList(),
                recorded.stream().map(Recorded::position).toList());
    }

    int version() {
        return events.size();
    }

    long position(int version) {
        return version == 0 ? 0 : positions.get(version - 1);
    }

    List<SessionEvent> events(int after, int until) {
        return events.subList(after, until);
    }

    /** @return the events, or the sentence of the refusal */
    Object decide(int version, SeatCommand command) {
        try {
            return Session.decider(DecisionContext.of(LoadProvider.POLICY))
                    .decide()
                    .apply(states.get(version), command);
        } catch (Refused refusal) {
            return refusal.sentence();
        }
    }

    boolean refuses(int from, int to, SeatCommand command, String sentence) {
        return IntStream.rangeClosed(from, Math.min(to, version()))
                .anyMatch(version -> sentence.equals(decide(version, command)));
    }

    /** A sentence for each version at which more seats are taken, held or offered than there are. */
    List<String> oversold() {
        var found = new ArrayList<String>();
        for (int version = 0; version <= version(); version++) {
            if (states.get(version) instanceof Known known && known.parts().free() < 0)
                found.add("Oversold at version " + version + ", by " + event(version) + ": "
                        + known.parts().seats());
        }
        return found;
    }

    private Event event(int version) {
        return events.get(version - 1);
    }
}
