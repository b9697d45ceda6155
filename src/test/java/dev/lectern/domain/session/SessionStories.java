package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.COURSE;
import static dev.lectern.domain.session.SessionFixture.DUE;
import static dev.lectern.domain.session.SessionFixture.ON_SITE;
import static dev.lectern.domain.session.SessionFixture.PRICE;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionFixture.SLOTS;
import static dev.lectern.domain.session.SessionFixture.USUAL;
import static dev.lectern.domain.session.SessionFixture.ZONE;
import static dev.lectern.domain.session.SessionFixture.day;
import static dev.lectern.domain.session.SessionFixture.scheduled;

import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.FeeClass;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.StageEvent.Kind;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.eventsourcing.journal.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How the tests of a session begin, with the people and things in them. */
final class SessionStories {
    static final UUID ANN = UUID.randomUUID();
    static final UUID BO = UUID.randomUUID();
    static final UUID CLEO = UUID.randomUUID();
    static final UUID DESK = UUID.randomUUID();
    static final UUID SEAT = UUID.randomUUID();
    static final UUID OTHER_SEAT = UUID.randomUUID();
    static final UUID HOLD = UUID.randomUUID();
    static final UUID OTHER_HOLD = UUID.randomUUID();
    static final UUID ENTRY = UUID.randomUUID();
    static final UUID OTHER_ENTRY = UUID.randomUUID();
    static final UUID OFFER = UUID.randomUUID();
    static final UUID OTHER_OFFER = UUID.randomUUID();

    static final Slot FIRST = SLOTS.getFirst();
    static final Slot SECOND = SLOTS.getLast();
    static final Instant BEGIN = FIRST.startsAt(ZONE);
    static final Instant LAST_PART = SECOND.startsAt(ZONE);
    static final Instant HOLD_ENDS = AT.plus(Duration.ofMinutes(15));
    static final Instant OFFER_ENDS = AT.plus(Duration.ofHours(48));
    static final Asker BY_ANN = new Asker(Party.LEARNER, ANN);
    static final Asker BY_BO = new Asker(Party.LEARNER, BO);
    static final Asker BY_DESK = new Asker(Party.PROVIDER, DESK);

    /** The second day was moved by one day. */
    static final SessionRescheduled MOVED = movedTo(FIRST, day("2027-03-17"));

    private SessionStories() {}

    static Story<Session, SessionCommand, SessionEvent> nothing() {
        return given(USUAL);
    }

    static Story<Session, SessionCommand, SessionEvent> given(DecisionContext context) {
        return Story.given(Session.decider(context));
    }

    static Story<Session, SessionCommand, SessionEvent> draft(int capacity) {
        return nothing().and(scheduled(capacity));
    }

    static Story<Session, SessionCommand, SessionEvent> open(int capacity) {
        return open(capacity, USUAL);
    }

    static Story<Session, SessionCommand, SessionEvent> open(int capacity, DecisionContext context) {
        return given(context).and(scheduled(capacity), new SessionOpened());
    }

    /** An open session with fourteen seats that needs this many people to go ahead. */
    static Story<Session, SessionCommand, SessionEvent> openFrom(int minimum) {
        return nothing().and(scheduledFrom(minimum), new SessionOpened());
    }

    static SessionScheduled scheduledFrom(int minimum) {
        return new SessionScheduled(COURSE, 1, Kind.PUBLIC, null, ZONE, SLOTS, ON_SITE, 14, minimum, PRICE, DUE);
    }

    static SessionRescheduled movedTo(Slot... slots) {
        return new SessionRescheduled(
                SLOTS, List.of(slots), ZONE, DUE, BEGIN.minus(Duration.ofDays(30)), "The room is taken");
    }

    static Enrol enrol(UUID seat, UUID person) {
        return enrol(AT, seat, person);
    }

    static Enrol enrol(Instant at, UUID seat, UUID person) {
        return new Enrol(at, SESSION, seat, person, null, person, null);
    }

    static LearnerEnrolled enrolled(UUID seat, UUID person) {
        return new LearnerEnrolled(seat, person, null, person, null, null, PRICE, PrerequisiteRecord.NONE);
    }

    static LearnerEnrolled unnamed(UUID seat) {
        return new LearnerEnrolled(seat, null, null, DESK, null, null, PRICE, PrerequisiteRecord.NONE);
    }

    static EnrolmentCancelled cancelled(UUID seat) {
        return new EnrolmentCancelled(seat, Party.LEARNER, FeeClass.FREE, "");
    }

    static SeatsHeld held(UUID hold, int seats, UUID by) {
        return new SeatsHeld(hold, seats, by, HOLD_ENDS);
    }

    static WaitlistJoined waits(UUID entry, UUID person, int seats, int sequence) {
        return new WaitlistJoined(entry, person, seats, sequence);
    }

    static WaitlistOffered offered(UUID entry, UUID offer, int seats) {
        return new WaitlistOffered(entry, offer, seats, OFFER_ENDS);
    }

    static AttendanceRecorded marked(Slot slot, UUID seat, Mark mark) {
        return new AttendanceRecorded(slot.slotId(), List.of(new Entry(seat, mark)), null);
    }
}
