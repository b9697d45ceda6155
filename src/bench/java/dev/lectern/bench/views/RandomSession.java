package dev.lectern.bench.views;

import dev.lectern.domain.certificate.CertificateEvent.CertificateAwarded;
import dev.lectern.domain.certificate.CertificateEvent.CertificateRevoked;
import dev.lectern.domain.certificate.VerifyCode;
import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.PlanEvent.Answer;
import dev.lectern.domain.session.PlanEvent.DeliveryChanged;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.PlanEvent.TrainerAnswered;
import dev.lectern.domain.session.PlanEvent.TrainerRequested;
import dev.lectern.domain.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageEvent.CancelReason;
import dev.lectern.domain.session.StageEvent.Kind;
import dev.lectern.domain.session.StageEvent.SessionCancelled;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.domain.session.StageEvent.SessionConfirmed;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.eventsourcing.journal.schema.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** One random session, from its first event to its last. */
final class RandomSession {
    final RandomYears randomYears;
    final Dice dice;
    final int capacity;

    private final StreamWriter session;
    private final UUID course;
    private final UUID trainer;
    private final RandomSeats randomSeats;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final List<Event> today = new ArrayList<>();
    private List<Slot> slots;

    RandomSession(RandomYears randomYears, UUID course) {
        this.randomYears = randomYears;
        this.dice = randomYears.dice;
        this.course = course;
        session = new StreamWriter("session", dice.id());
        trainer = dice.id();
        capacity = dice.between(8, 20);
        slots = slots(30);
        randomSeats = new RandomSeats(this);
        plan();
    }

    /** @return whether that was the last step */
    boolean step() {
        steps.removeFirst().run();
        if (!today.isEmpty()) randomYears.historyWriter.tell(session, today.toArray(Event[]::new));
        today.clear();
        return steps.isEmpty();
    }

    void tell(Event... events) {
        today.addAll(List.of(events));
    }

    Instant in(Duration time) {
        return randomYears.historyWriter.now().plus(time);
    }

    private void plan() {
        steps.add(this::schedule);
        steps.add(() -> tell(new SessionOpened()));
        steps.add(() -> tell(new TrainerRequested(trainer, ids(), in(Duration.ofDays(7)))));
        steps.add(() -> tell(new TrainerAnswered(trainer, dice.percent(90) ? Answer.ACCEPTED : Answer.DECLINED)));
        for (int n = 0; n < capacity + 6; n++) steps.add(randomSeats::step);
        if (dice.percent(10)) steps.add(this::reschedule);
        if (dice.percent(10)) steps.add(this::elsewhere);
        if (dice.percent(5)) {
            steps.add(() -> tell(new SessionCancelled(CancelReason.LOW_NUMBERS, List.of())));
            return;
        }
        steps.add(randomSeats::close);
        steps.add(() -> tell(new SessionConfirmed(randomSeats.taken().size(), false, "")));
        for (int n = 0; n < slots.size(); n++) {
            int slot = n;
            steps.add(() -> attend(slots.get(slot)));
        }
        steps.add(() -> tell(new SessionCompleted()));
        steps.add(this::award);
    }

    private void schedule() {
        tell(new SessionScheduled(
                course,
                1,
                dice.percent(80) ? Kind.PUBLIC : Kind.IN_HOUSE,
                null,
                RandomYears.ZONE,
                slots,
                new Delivery(Delivery.Mode.ONSITE, "Room " + dice.between(1, 40), null),
                capacity,
                4,
                RandomYears.PRICE,
                in(Duration.ofDays(20))));
    }

    private void reschedule() {
        List<Slot> old = slots;
        slots = old.stream()
                .map(slot -> new Slot(slot.slotId(), slot.date().plusDays(14), slot.start(), slot.end()))
                .toList();
        tell(new SessionRescheduled(
                old, slots, RandomYears.ZONE, in(Duration.ofDays(10)), in(Duration.ofDays(5)), "The room is closed."));
        for (UUID seat : randomSeats.taken()) if (dice.percent(50)) tell(new ReconfirmationAnswered(seat, true));
    }

    private void elsewhere() {
        var before = new Delivery(Delivery.Mode.ONSITE, "Room 1", null);
        tell(new DeliveryChanged(
                before, new Delivery(Delivery.Mode.ONSITE, "Hall " + dice.between(1, 9), null), "More light"));
    }

    private void attend(Slot slot) {
        List<Entry> sheet = randomSeats.taken().stream()
                .map(seat -> new Entry(seat, dice.percent(92) ? Mark.PRESENT : Mark.ABSENT))
                .toList();
        tell(new AttendanceRecorded(slot.slotId(), sheet, null));
        if (dice.percent(3) && !sheet.isEmpty())
            tell(new AttendanceRecorded(
                    slot.slotId(), List.of(new Entry(sheet.getFirst().enrolmentId(), Mark.EXCUSED)), 1));
    }

    private void award() {
        for (UUID person : randomSeats.people()) if (dice.percent(90)) award(person);
    }

    private void award(UUID person) {
        var certificate = new StreamWriter("certificate", dice.id());
        LocalDate day = LocalDate.ofInstant(randomYears.historyWriter.now(), ZoneOffset.UTC);
        randomYears.historyWriter.tell(
                certificate,
                new CertificateAwarded(
                        person,
                        session.id(),
                        course,
                        1,
                        slots.size(),
                        slots.size(),
                        day,
                        VerifyCode.of(course, certificate.id()),
                        "Ann Berg"));
        if (dice.percent(1))
            randomYears.historyWriter.tell(certificate, new CertificateRevoked("It named somebody else."));
    }

    private List<UUID> ids() {
        return slots.stream().map(Slot::slotId).toList();
    }

    private List<Slot> slots(int days) {
        LocalDate first = LocalDate.ofInstant(randomYears.historyWriter.now(), ZoneOffset.UTC)
                .plusDays(days);
        var parts = new ArrayList<Slot>();
        for (int n = 0; n < dice.between(2, 4); n++)
            parts.add(new Slot(dice.id(), first.plusDays(n), LocalTime.of(9, 0), LocalTime.of(17, 0)));
        return parts;
    }
}
