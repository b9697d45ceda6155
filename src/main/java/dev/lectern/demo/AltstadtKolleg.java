package dev.lectern.demo;

import dev.lectern.demo.DemoHistory.Told;
import dev.lectern.domain.course.CourseText;
import dev.lectern.domain.person.Person;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.Delivery.Mode;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.tenancy.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider in the old town of Zürich that has used Lectern from its first day. Its journal holds every version of
 * every event.
 */
final class AltstadtKolleg {
    static final String SLUG = "altstadt-kolleg";
    static final String COORDINATOR = "Vreni Odermatt";
    static final String ADMIN = "Luca Ferrari";
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final String KARL = "Zentrum Karl der Grosse, Kirchgasse 14, Zürich";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final String RETO = DemoPeople.ZURICH.get(0);
    private static final String CHIARA = DemoPeople.ZURICH.get(1);
    private static final String URS = DemoPeople.ZURICH.get(2);
    private static final String ANNE_SOPHIE = DemoPeople.ZURICH.get(3);
    private static final String NOEMI = DemoPeople.ZURICH.get(4);

    private final DemoScript demoScript;
    private final DemoProgramme demoProgramme;
    private final DemoHistory demoHistory;

    private AltstadtKolleg(DemoScript demoScript) {
        this.demoScript = demoScript;
        demoProgramme = new DemoProgramme(demoScript);
        demoHistory = new DemoHistory(demoScript);
    }

    static DemoScript script(DemoStage demoStage) {
        var kolleg = new AltstadtKolleg(new DemoScript(demoStage, SLUG, "Altstadt Kolleg", ZONE, "CHF"));
        kolleg.people();
        kolleg.courses();
        kolleg.firstDays();
        kolleg.waitlist();
        kolleg.calledOff();
        kolleg.today();
        return kolleg.demoScript;
    }

    private void people() {
        demoScript.staff(ADMIN, Role.ADMIN, -399);
        demoScript.staff(COORDINATOR, Role.COORDINATOR, -398);
        for (String learner : List.of(RETO, CHIARA, URS, ANNE_SOPHIE)) demoScript.personOfOld(learner, -396, 1);
        demoScript.personOfOld(NOEMI, -340, 2);
        for (String learner : DemoPeople.ZURICH.subList(5, 8)) demoScript.person(learner, -90);
        corrected(CHIARA, "Chiara Lucia Bernasconi");
        corrected(URS, "Urs von Gunten");
        for (String name : List.of(ADMIN, COORDINATOR, RETO)) demoScript.account(name);
    }

    private void corrected(String person, String fullName) {
        demoScript.old(
                demoScript.day(-335),
                "correct " + person,
                Person.stream(demoScript.person(person)),
                "PersonCorrected",
                1,
                Fields.of("fullName", fullName, "email", null));
    }

    private void courses() {
        course("SCH", -397, "Writing That Is Read", "Letters, reports and notices that say what they mean.", 4);
        demoHistory.published("SCH", -396, 1, Fields.of("revision", 1, "price", 1189.95));
        course("MOD", -330, "Leading a Meeting", "How a meeting ends on time and with a decision.", 1);
        demoHistory.published(
                "MOD", -329, 2, Fields.of("revision", 1, "amount", new BigDecimal("480.0000"), "currency", "CHF"));
        course("HAU", -328, "In-House Writing Clinic", "Your own texts, on the table, with their authors.", 2);
        demoHistory.published(
                "HAU", -327, 2, Fields.of("revision", 1, "amount", new BigDecimal("0.0000"), "currency", "CHF"));
        demoProgramme.course(
                COORDINATOR,
                "REDE",
                -80,
                text("Speaking Without Slides", "Half an hour, no pictures, and everybody remembers it.", 2),
                "560");
    }

    private void course(String code, int day, String title, String summary, int halfDays) {
        demoProgramme.draft(COORDINATOR, code, day, text(title, summary, halfDays));
    }

    private static CourseText text(String title, String summary, int halfDays) {
        return new CourseText(
                title,
                summary,
                "Find the one sentence\nBegin with it\nStop when it is said",
                "Anybody who writes or speaks for a living.",
                halfDays,
                false,
                List.of("language"),
                "We begin with what you bring.");
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
                        plan("SCH", KARL, demoScript.person(COORDINATOR), 12)
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
                        plan("SCH", KARL, null, 2)
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

    /**
     * A session that was scheduled in version 3 and goes on with today's commands, and a session that is entirely new.
     */
    private void today() {
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
        demoProgramme.session(
                COORDINATOR,
                "rede",
                "REDE",
                -30,
                35,
                1,
                new Delivery(Mode.ONSITE, "Kulturhaus Helferei, Kirchgasse 13, Zürich", null),
                10);
        demoProgramme.open(COORDINATOR, "rede", -29);
        participants.enrol("rede", -20, DemoPeople.ZURICH.subList(0, 3));
    }

    private Fields plan(String code, String location, @Nullable UUID trainer, int capacity) {
        return Fields.of(
                "courseId",
                demoScript.id("course " + code),
                "courseRevision",
                1,
                "location",
                location,
                "trainerId",
                trainer,
                "capacity",
                capacity,
                "minParticipants",
                2);
    }

    private Fields inSlots(String code, int day, String location, @Nullable UUID trainer) {
        Slot slot = new Slot(demoScript.id(code + " part " + day), demoHistory.date(day), LocalTime.of(13, 30), FIVE);
        Fields part = Fields.of("slotId", slot.slotId(), "date", slot.date(), "start", slot.start(), "end", slot.end());
        Fields price = Fields.of("amount", new BigDecimal("480.0000"), "currency", "CHF");
        return plan(code, location, trainer, 8)
                .with("zone", ZONE.getId())
                .with("slots", List.of(part))
                .with("price", price);
    }
}
