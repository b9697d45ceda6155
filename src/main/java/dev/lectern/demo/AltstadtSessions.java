package dev.lectern.demo;

import static dev.lectern.demo.AltstadtKolleg.ANNE_SOPHIE;
import static dev.lectern.demo.AltstadtKolleg.CHIARA;
import static dev.lectern.demo.AltstadtKolleg.COORDINATOR;
import static dev.lectern.demo.AltstadtKolleg.NOEMI;
import static dev.lectern.demo.AltstadtKolleg.RETO;
import static dev.lectern.demo.AltstadtKolleg.URS;
import static dev.lectern.demo.AltstadtKolleg.ZONE;

import dev.lectern.demo.DemoHistory.Told;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.eventsourcing.journal.schema.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of the {@link AltstadtKolleg} that were scheduled in older versions of their events. */
final class AltstadtSessions {
    private static final String KARL = "Zentrum Karl der Grosse, Kirchgasse 14, Zürich";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private final DemoScript demoScript;
    private final DemoProgramme demoProgramme;
    private final DemoHistory demoHistory;

    AltstadtSessions(DemoScript demoScript, DemoProgramme demoProgramme, DemoHistory demoHistory) {
        this.demoScript = demoScript;
        this.demoProgramme = demoProgramme;
        this.demoHistory = demoHistory;
    }

    void script() {
        firstDays();
        waitlist();
        calledOff();
        goingOn();
    }

    /**
     * The first session, in version 1 of every event: requests and approvals, a date and a number of days, one
     * attendance mark for the whole session.
     */
    private void firstDays() {
        Told told = demoHistory
                .session("sch first", -394)
                .old(
                        "SessionScheduled",
                        1,
                        demoHistory
                                .plan("SCH", KARL, demoScript.person(COORDINATOR), 12)
                                .with("date", demoHistory.date(-340))
                                .with("days", 2))
                .on(-390)
                .asked(RETO)
                .asked(CHIARA)
                .approved(RETO)
                .asked(URS)
                .approved(CHIARA)
                .asked(ANNE_SOPHIE)
                .approved(ANNE_SOPHIE);
        told.old("LaptopRentalBooked", 1, Fields.of("enrolmentId", told.seat(RETO), "days", 2))
                .on(-370)
                .old("VenueChanged", 1, Fields.of("location", "Kulturhaus Helferei, Kirchgasse 13, Zürich"))
                .old(
                        "EnrolmentCancelled",
                        1,
                        Fields.of("learnerEmail", DemoPeople.email(ANNE_SOPHIE), "reason", "A new job"))
                .on(-355)
                .old("GoNoGoDecided", 1, Fields.of("decision", "GO", "note", null))
                .on(-339)
                .marked(RETO, true)
                .marked(CHIARA, false)
                .event(new SessionCompleted());
    }

    /**
     * A session in version 2: a person on the waitlist was given a seat outright, the session was postponed, and
     * attendance was marked for each part.
     */
    private void waitlist() {
        LocalDate first = demoHistory.date(-250);
        Told told = demoHistory
                .session("sch second", -330)
                .old(
                        "SessionScheduled",
                        2,
                        demoHistory
                                .plan("SCH", KARL, null, 2)
                                .with("startDate", first)
                                .with("endDate", first.plusDays(1))
                                .with("zone", ZONE.getId()));
        UUID morning = told.derived("1");
        UUID evening = told.derived("2");
        List<Slot> planned =
                List.of(new Slot(morning, first, NINE, FIVE), new Slot(evening, first.plusDays(1), NINE, FIVE));
        List<Slot> moved = planned.stream()
                .map(slot -> new Slot(slot.slotId(), slot.date().plusDays(14), NINE, FIVE))
                .toList();
        UUID entry = demoScript.id("sch second entry");
        told.on(-320)
                .enrolled(URS)
                .enrolled(NOEMI)
                .event(new WaitlistJoined(entry, demoScript.person(RETO), 1, 1))
                .old("EnrolmentCancelled", 2, Fields.of("enrolmentId", told.seat(NOEMI), "reason", "Ill"))
                .old(
                        "WaitlistPromoted",
                        1,
                        Fields.of(
                                "entryId",
                                entry,
                                "personId",
                                demoScript.person(RETO),
                                "learnerEmail",
                                DemoPeople.email(RETO)));
        UUID promoted = told.derived("enrolment");
        told.on(-264)
                .old("GoNoGoDecided", 1, Fields.of("decision", "POSTPONED", "note", "The room is under water"))
                .event(new SessionRescheduled(
                        planned, moved, ZONE, demoScript.day(-255), demoScript.day(-260), "The room is under water"))
                .old("GoNoGoDecided", 1, Fields.of("decision", "GO", "note", "In the dry"))
                .on(-236)
                .old(
                        "AttendanceRecorded",
                        2,
                        Fields.of(
                                "slotId",
                                morning,
                                "entries",
                                List.of(
                                        Fields.of("enrolmentId", told.seat(URS), "attended", true),
                                        Fields.of("enrolmentId", promoted, "attended", true))))
                .on(-235)
                .old(
                        "AttendanceRecorded",
                        3,
                        Fields.of(
                                "slotId",
                                evening,
                                "entries",
                                List.of(
                                        Fields.of("enrolmentId", told.seat(URS), "mark", "PRESENT"),
                                        Fields.of("enrolmentId", promoted, "mark", "NO_SHOW")),
                                "supersedes",
                                null))
                .event(new SessionCompleted());
    }

    /** A session in version 3, with slots, which was cancelled. */
    private void calledOff() {
        demoHistory
                .session("mod off", -230)
                .old("SessionScheduled", 3, inSlots("MOD", -180, "Online", null))
                .on(-220)
                .enrolled(CHIARA)
                .on(-194)
                .old("GoNoGoDecided", 1, Fields.of("decision", "NOGO", "note", "One person only"));
    }

    /** A session that was scheduled in version 3 and goes on with today's commands. */
    private void goingOn() {
        demoHistory
                .session("mod soon", -60)
                .old(
                        "SessionScheduled",
                        3,
                        inSlots("MOD", 18, "https://meet.example.org/altstadt", demoScript.person(COORDINATOR)))
                .on(-55)
                .enrolled(URS)
                .enrolled(ANNE_SOPHIE);
        var participants = new Participants(demoScript, demoProgramme);
        participants.enrol("mod soon", -40, DemoPeople.ZURICH.subList(4, 6));
        participants.cancel("mod soon", -20, DemoPeople.ZURICH.get(5), "On another course that day.");
    }

    private Fields inSlots(String code, int day, String location, @Nullable UUID trainer) {
        Slot slot = new Slot(demoScript.id(code + " part " + day), demoHistory.date(day), LocalTime.of(13, 30), FIVE);
        Fields part = Fields.of("slotId", slot.slotId(), "date", slot.date(), "start", slot.start(), "end", slot.end());
        Fields price = Fields.of("amount", new BigDecimal("480.0000"), "currency", "CHF");
        return demoHistory
                .plan(code, location, trainer, 8)
                .with("zone", ZONE.getId())
                .with("slots", List.of(part))
                .with("price", price);
    }
}
