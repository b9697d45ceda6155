package dev.lectern.domain.session;

import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.Seating.Reconfirmation;
import dev.lectern.domain.session.Session.Known;
import dev.lectern.domain.session.WaitlistEntries.Offered;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What can be compared between the decider's session and the model's. */
record SessionView(
        Stage stage,
        int capacity,
        List<Slot> slots,
        Map<UUID, Seat> enrolments,
        Map<UUID, Hold> holds,
        List<Place> queue,
        Map<UUID, List<Outcome>> closed,
        Map<UUID, Map<UUID, Mark>> marks,
        Map<UUID, Integer> records) {

    enum Stage {
        NONE,
        DRAFT,
        OPENED,
        CONFIRMED,
        CANCELLED,
        COMPLETED
    }

    record Seat(Optional<UUID> person, Reconfirmation reconfirmation) {}

    record Hold(int seats, UUID by, Instant until) {}

    record Place(UUID entry, UUID person, int seats, Optional<UUID> offer, Instant until) {}

    static SessionView of(Session session) {
        if (!(session instanceof Known known)) return of(new SessionModel());
        SessionParts parts = known.parts();
        return new SessionView(
                stage(known),
                parts.seats().capacity(),
                parts.plan().slots(),
                map(parts.seats().enrolments(), e -> new Seat(e.personId(), e.reconfirmation())),
                map(parts.seats().seating().holds(), hold -> new Hold(hold.seats(), hold.bookedBy(), hold.expiresAt())),
                parts.waitlist().queue().entries().stream()
                        .map(SessionView::place)
                        .toList(),
                map(parts.waitlist().queue().ended(), ended -> List.of(ended.outcome())),
                map(parts.attendance().sheets(), Attendance.Sheet::marks),
                map(parts.attendance().sheets(), Attendance.Sheet::records));
    }

    static SessionView of(SessionModel model) {
        return new SessionView(
                model.stage,
                model.capacity,
                model.slots,
                map(model.enrolments, seat -> new Seat(Optional.ofNullable(seat.person), reconfirmation(seat))),
                Map.copyOf(model.holds),
                model.queue.stream()
                        .map(p -> new Place(p.entry, p.person, p.seats, Optional.ofNullable(p.offer), p.until))
                        .toList(),
                map(model.closed, List::copyOf),
                map(model.marks, Map::copyOf),
                Map.copyOf(model.records));
    }

    private static Stage stage(Known session) {
        return switch (session) {
            case Session.Draft s -> Stage.DRAFT;
            case Session.Opened s -> Stage.OPENED;
            case Session.Confirmed s -> Stage.CONFIRMED;
            case Session.Cancelled s -> Stage.CANCELLED;
            case Session.Completed s -> Stage.COMPLETED;
        };
    }

    private static Place place(WaitlistEntries.Entry entry) {
        return entry instanceof Offered o
                ? new Place(o.entryId(), o.personId(), o.seats(), Optional.of(o.offerId()), o.expiresAt())
                : new Place(entry.entryId(), entry.personId(), entry.seats(), Optional.empty(), Instant.MAX);
    }

    private static Reconfirmation reconfirmation(SessionModel.Seat seat) {
        if (seat.answered) return Reconfirmation.GIVEN;
        return seat.asked ? Reconfirmation.AWAITED : Reconfirmation.NOT_ASKED;
    }

    private static <A, B> Map<UUID, B> map(Map<UUID, A> all, Function<A, B> to) {
        var mapped = new HashMap<UUID, B>();
        all.forEach((id, value) -> mapped.put(id, to.apply(value)));
        return mapped;
    }
}
