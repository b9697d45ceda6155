package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.DUE;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionFixture.ZONE;

import dev.lectern.domain.session.AttendanceCommand.RecordAttendance;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.PlanCommand.AnswerTrainer;
import dev.lectern.domain.session.PlanCommand.ChangeDelivery;
import dev.lectern.domain.session.PlanCommand.RequestTrainer;
import dev.lectern.domain.session.PlanCommand.Reschedule;
import dev.lectern.domain.session.PlanEvent.Answer;
import dev.lectern.domain.session.StageCommand.Cancel;
import dev.lectern.domain.session.StageCommand.Complete;
import dev.lectern.domain.session.StageCommand.Confirm;
import dev.lectern.domain.session.StageCommand.Open;
import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.domain.session.StageEvent.CancelReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Random commands of coordinators and trainers: dates, places, stages, marks. */
record RandomPlans(RandomWorld world) {
    private static final int PART = 0x5;
    private static final List<Delivery> DELIVERIES = List.of(
            SessionFixture.ON_SITE,
            new Delivery(Delivery.Mode.ONLINE, null, " https://meet.example.org/ddd "),
            new Delivery(Delivery.Mode.HYBRID, "TBA", null));

    Schedule schedule(Instant at) {
        int capacity = 1 + world.random.nextInt(3);
        int minimum = world.random.nextInt(2);
        return new Schedule(
                at,
                SESSION,
                SessionFixture.COURSE,
                1,
                ZONE,
                SessionFixture.SLOTS,
                SessionFixture.ON_SITE,
                capacity,
                minimum,
                world.chance(50) ? SessionFixture.PRICE : null,
                DUE);
    }

    SessionCommand command(SessionModel seen, Instant at) {
        int die = world.random.nextInt(100);
        if (die < 25) return reschedule(seen, at);
        if (die < 35) return changeDelivery(seen, at);
        if (die < 45)
            return new RequestTrainer(at, SESSION, new UUID(0x7, 1 + world.random.nextInt(2)), parts(seen), later(at));
        if (die < 57)
            return new AnswerTrainer(
                    at, SESSION, new UUID(0x7, 1 + world.random.nextInt(2)), world.pick(Answer.values()));
        if (die < 72)
            return world.chance(50)
                    ? new Confirm(at, SESSION, false, "")
                    : new Confirm(at, SESSION, true, world.pick("", "Two more will come."));
        if (die < 78)
            return new Cancel(
                    at,
                    SESSION,
                    world.pick(CancelReason.values()),
                    world.chance(80) ? List.of(new UUID(0x6, 1)) : List.of(SESSION));
        if (die < 84) return new Open(at, SESSION);
        if (die < 90) return schedule(at);
        return afterwards(seen, at);
    }

    SessionCommand afterwards(SessionModel seen, Instant at) {
        return world.chance(20) ? new Complete(at, SESSION) : attendance(seen, at);
    }

    /** Parts stay, move, or take the place of another; now and then with an id that is not theirs. */
    private Reschedule reschedule(SessionModel seen, Instant at) {
        var slots = new ArrayList<Slot>();
        for (Slot slot : seen.slots) {
            int die = world.random.nextInt(10);
            if (die < 5) slots.add(slot);
            else if (die < 6) slots.add(with(world.fresh(PART), slot, slot.date()));
            else slots.add(with(die < 8 ? world.fresh(PART) : slot.slotId(), slot, otherDay(slot)));
        }
        if (!slots.isEmpty() && world.chance(30)) {
            Slot old = seen.slots.get(world.random.nextInt(seen.slots.size()));
            slots.add(with(world.fresh(PART), old, world.chance(50) ? old.date() : otherDay(old)));
        }
        ZoneId zone = world.chance(90) ? seen.zone : world.pick(ZONE, ZoneId.of("America/New_York"));
        return new Reschedule(
                at, SESSION, world.chance(95) ? seen.slots : List.of(), zone, slots, later(at), world.reason());
    }

    private static Slot with(UUID id, Slot slot, LocalDate date) {
        return new Slot(id, date, slot.start(), slot.end());
    }

    private LocalDate otherDay(Slot slot) {
        return slot.date().plusDays(world.pick(-10, -1, 1, 2, 7, 30));
    }

    private ChangeDelivery changeDelivery(SessionModel seen, Instant at) {
        Delivery from = world.chance(85) ? seen.delivery : DELIVERIES.getFirst();
        return new ChangeDelivery(
                at, SESSION, from, DELIVERIES.get(world.random.nextInt(DELIVERIES.size())), world.reason());
    }

    private List<UUID> parts(SessionModel seen) {
        return seen.slots.stream()
                .map(Slot::slotId)
                .filter(id -> world.chance(80))
                .toList();
    }

    private Instant later(Instant at) {
        return at.plus(world.pick(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(40)));
    }

    private RecordAttendance attendance(SessionModel seen, Instant at) {
        List<UUID> slots = seen.slots.stream().map(Slot::slotId).toList();
        UUID slotId = world.of(slots, seen.marks.keySet(), PART);
        List<Entry> entries = seen.enrolments.keySet().stream()
                .sorted()
                .filter(id -> world.chance(85))
                .map(id -> new Entry(id, world.pick(Mark.values())))
                .toList();
        if (world.chance(6)) entries = List.of(new Entry(world.of(List.of(), seen.enrolledOnce, 0xe), Mark.LATE));
        int seenRecords = seen.records.getOrDefault(slotId, 0) - (world.chance(10) ? 1 : 0);
        return new RecordAttendance(at, SESSION, slotId, entries, seenRecords);
    }
}
