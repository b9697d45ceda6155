package dev.lectern.demo;

import dev.lectern.domain.course.CourseText;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.Delivery.Mode;
import dev.lectern.eventsourcing.tenancy.Role;
import java.time.ZoneId;
import java.util.List;

/** A provider of seminars for teams, by the Landwehrkanal in Berlin. It shares nothing with the other providers. */
final class KanalAkademie {
    static final String SLUG = "kanal-akademie";
    static final String COORDINATOR = "Birgit Hartmann";
    static final String ADMIN = "Selim Aydin";
    private static final Delivery UFER = new Delivery(Mode.HYBRID, "Paul-Lincke-Ufer 41, 10999 Berlin", "link-by-mail");
    private static final List<String> LEARNERS = DemoPeople.BERLIN;

    private KanalAkademie() {}

    static DemoScript script(DemoStage demoStage) {
        var demoScript = new DemoScript(demoStage, SLUG, "Kanal Akademie", ZoneId.of("Europe/Berlin"), "EUR");
        demoScript.staff(ADMIN, Role.ADMIN, -399);
        demoScript.staff(COORDINATOR, Role.COORDINATOR, -398);
        for (int i = 0; i < LEARNERS.size(); i++) demoScript.person(LEARNERS.get(i), -180 + 4 * i);
        for (String name : List.of(ADMIN, COORDINATOR, LEARNERS.get(0))) demoScript.account(name);
        var demoProgramme = new DemoProgramme(demoScript);
        courses(demoProgramme);
        sessions(demoProgramme, new Participants(demoScript, demoProgramme));
        return demoScript;
    }

    private static void courses(DemoProgramme demoProgramme) {
        demoProgramme.course(
                COORDINATOR,
                "REQ",
                -390,
                new CourseText(
                        "Requirements in Conversation",
                        "Find out what is needed by talking about examples, and write down so little that people read"
                                + " it.",
                        "Lead a conversation by examples\nTell a rule from a wish\nKeep the examples alive as tests",
                        "Teams with their product owner.",
                        2,
                        false,
                        List.of("conversation", "examples"),
                        "Morning: one story, many examples.\nAfternoon: your own backlog."),
                "540");
        demoProgramme.course(
                COORDINATOR,
                "KAN",
                -388,
                new CourseText(
                        "Kanban in Practice",
                        "Start with what you do now, make it visible, and finish things.",
                        "Draw the board that is true\nAgree on limits and keep them\nRead a cumulative flow diagram",
                        "Teams whose work arrives faster than it leaves.",
                        4,
                        false,
                        List.of("flow"),
                        "Day one: the board.\nDay two: the limits, and what they hurt."),
                "980");
        demoProgramme.course(
                COORDINATOR,
                "A11Y",
                -200,
                new CourseText(
                        "Interfaces That Everybody Can Use",
                        "By keyboard, by ear, on a small screen, on a bad day: building pages that do not shut anyone"
                                + " out.",
                        "Try a page as its users do\n"
                                + "Write markup that says what it means\n"
                                + "Settle contrast, focus and errors once and for all",
                        "Front-end developers and designers.",
                        3,
                        true,
                        List.of("web", "hands-on"),
                        "Three half days with a screen reader on."),
                "890");
    }

    private static void sessions(DemoProgramme demoProgramme, Participants participants) {
        demoProgramme.session(COORDINATOR, "req past", "REQ", -90, -30, 1, UFER, 10);
        demoProgramme.open(COORDINATOR, "req past", -89);
        participants.enrol("req past", -80, LEARNERS.subList(0, 7));
        participants.took(COORDINATOR, "req past", LEARNERS.subList(0, 7), List.of(LEARNERS.get(6)));
        demoProgramme.session(COORDINATOR, "kan soon", "KAN", -40, 21, 2, UFER, 10);
        demoProgramme.open(COORDINATOR, "kan soon", -39);
        participants.enrol("kan soon", -30, LEARNERS.subList(2, 8));
        demoProgramme.session(COORDINATOR, "a11y", "A11Y", -20, 40, 2, UFER, 12);
        demoProgramme.open(COORDINATOR, "a11y", -19);
        participants.enrol("a11y", -10, LEARNERS.subList(0, 3));
    }
}
