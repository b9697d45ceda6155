package dev.lectern.site.audit.state;

import static dev.lectern.domain.session.SessionFixture.PRICE;
import static dev.lectern.domain.session.SessionFixture.SLOTS;
import static dev.lectern.domain.session.SessionFixture.ZONE;
import static dev.lectern.domain.session.SessionFixture.scheduled;

import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.DecisionContext;
import dev.lectern.domain.session.PrerequisiteRecord;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.site.audit.state.StateNode.Group;
import dev.lectern.site.format.Format;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A session, event by event, and the display of its state. */
final class StateStages {
    static final UUID ANN = new UUID(1, 1);
    static final UUID BO = new UUID(1, 2);
    static final UUID SEAT = new UUID(2, 1);
    static final UUID ENTRY = new UUID(3, 1);
    static final SessionEvent OPENED = new SessionOpened();
    static final SessionEvent MORE_SEATS = new CapacityChanged(12, 14, "A larger room");
    static final SessionEvent ANN_SITS =
            new LearnerEnrolled(SEAT, ANN, null, ANN, null, null, PRICE, PrerequisiteRecord.NONE);
    static final SessionEvent BO_SITS_THERE = new LearnerSubstituted(SEAT, ANN, BO, PrerequisiteRecord.NONE);
    static final SessionEvent BO_WAITS = new WaitlistJoined(ENTRY, BO, 2, 1);
    static final SessionEvent BO_IS_ASKED =
            new WaitlistOffered(ENTRY, new UUID(4, 1), 2, Instant.parse("2027-03-01T11:00:00Z"));
    static final SessionEvent ANN_IS_LATE =
            new AttendanceRecorded(SLOTS.getFirst().slotId(), List.of(new Entry(SEAT, Mark.LATE)), null);

    private static final Map<UUID, String> NAMES =
            Map.of(ANN, "Ann Berg", BO, "Bo Lind", SLOTS.getFirst().slotId(), "Part 1");
    static final ValueFormat TELLING =
            new ValueFormat(new Format(), ZONE, (field, id) -> Optional.ofNullable(NAMES.get(id)));

    private StateStages() {}

    static Session after(SessionEvent... events) {
        var decider = Session.decider(DecisionContext.NOT_ASKED);
        Session session = decider.fold(List.of(scheduled(12)));
        for (SessionEvent event : events) session = decider.evolve().apply(session, event);
        return session;
    }

    static Group tree(SessionEvent... events) {
        return new StateTree(TELLING).of(Session.class, (Record) after(events));
    }

    /** The node at the end of a path of names. */
    static StateNode at(StateNode part, String... way) {
        for (String name : way)
            part = ((Group) part)
                    .parts().stream()
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("There is no " + name));
        return part;
    }
}
