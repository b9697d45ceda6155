package dev.lectern.demo;

import dev.lectern.domain.course.CourseText;
import dev.lectern.domain.person.Person;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.Delivery.Mode;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.tenancy.Role;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;

/**
 * A provider in the old town of Zürich that has used Lectern from its first day. Its journal holds every version of
 * every event.
 */
final class AltstadtKolleg {
    static final String SLUG = "altstadt-kolleg";
    static final String COORDINATOR = "Vreni Odermatt";
    static final String ADMIN = "Luca Ferrari";
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    static final String RETO = DemoPeople.ZURICH.get(0);
    static final String CHIARA = DemoPeople.ZURICH.get(1);
    static final String URS = DemoPeople.ZURICH.get(2);
    static final String ANNE_SOPHIE = DemoPeople.ZURICH.get(3);
    static final String NOEMI = DemoPeople.ZURICH.get(4);

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
        new AltstadtSessions(kolleg.demoScript, kolleg.demoProgramme, kolleg.demoHistory).script();
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

    /** A session that is entirely new. */
    private void today() {
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
        new Participants(demoScript, demoProgramme).enrol("rede", -20, DemoPeople.ZURICH.subList(0, 3));
    }
}
