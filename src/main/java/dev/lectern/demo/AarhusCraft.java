package dev.lectern.demo;

import dev.lectern.domain.course.CourseText;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.Delivery.Mode;
import dev.lectern.eventsourcing.tenancy.Role;
import java.time.ZoneId;
import java.util.List;

/**
 * A provider of workshops on modelling and event-driven software. Its first people were registered with versions 1 and
 * 2 of the event.
 */
final class AarhusCraft {
    static final String SLUG = "aarhus-craft";
    static final String COORDINATOR = "Mette Sørensen";
    static final String ADMIN = "Jonas Friis";
    static final String TRAINER = "Asger Lund";
    private static final Delivery GODSBANEN =
            new Delivery(Mode.ONSITE, "Godsbanen, Skovgaardsgade 3, 8000 Aarhus", null);
    private static final Delivery ONLINE = new Delivery(Mode.ONLINE, null, "link-by-mail");
    private static final List<String> LEARNERS = DemoPeople.AARHUS;

    private AarhusCraft() {}

    static DemoScript script(DemoStage demoStage) {
        var demoScript = new DemoScript(demoStage, SLUG, "Aarhus Craft", ZoneId.of("Europe/Copenhagen"), "EUR");
        people(demoScript);
        var demoProgramme = new DemoProgramme(demoScript);
        courses(demoProgramme);
        sessions(demoProgramme, new Participants(demoScript, demoProgramme));
        return demoScript;
    }

    private static void people(DemoScript demoScript) {
        demoScript.staff(ADMIN, Role.ADMIN, -399);
        demoScript.staff(COORDINATOR, Role.COORDINATOR, -398);
        demoScript.staff(TRAINER, Role.TRAINER, -397);
        for (int i = 0; i < 3; i++) demoScript.personOfOld(LEARNERS.get(i), -390 + i, 1);
        demoScript.personOfOld("Maria del Carmen Ruiz", -380, 1);
        demoScript.personOfOld(LEARNERS.get(3), -300, 2);
        for (int i = 4; i < LEARNERS.size(); i++) demoScript.person(LEARNERS.get(i), -290 + 3 * i);
        for (String name : List.of(ADMIN, COORDINATOR, TRAINER, LEARNERS.get(0), LEARNERS.get(1)))
            demoScript.account(name);
    }

    private static void courses(DemoProgramme demoProgramme) {
        demoProgramme.course(
                COORDINATOR,
                "DDD-1",
                -395,
                new CourseText(
                        "Introducing DDD",
                        "The language of the business as the language of the code. For everyone who takes part in a"
                                + " product.",
                        "Hold a conversation that ends in a model\n"
                                + "Tell a subdomain from a department\n"
                                + "Draw a context map that people use",
                        "Developers, testers, product people and the experts whom they ask.",
                        2,
                        false,
                        List.of("modelling"),
                        "Morning: one domain, told by its experts, and the words that it turns on.\n"
                                + "Afternoon: contexts, their borders, and what crosses them."),
                "690");
        demoProgramme.course(
                COORDINATOR,
                "DDD-2",
                -394,
                new CourseText(
                        "Implementing DDD",
                        "Aggregates, boundaries and consistency, worked through in a code base that fights back.",
                        "Find aggregates by the rules that they protect\n"
                                + "Keep a model clean at its borders\n"
                                + "Move an old code base towards a model, step by step",
                        "Developers who know what a bounded context is and want to build one.",
                        4,
                        true,
                        List.of("modelling", "hands-on"),
                        "Day one: from rules to aggregates, and tests that say what they mean.\n"
                                + "Day two: borders, translation, and a legacy that stays for a while."),
                "1390",
                "DDD-1");
        demoProgramme.course(
                COORDINATOR,
                "CES",
                -393,
                new CourseText(
                        "CQRS & Event Sourcing",
                        "Build a system whose record is what happened: commands, events, projections, and how all of"
                                + " them change over the years.",
                        "Decide from state and write down what happened\n"
                                + "Write an event so that it is still readable in ten years\n"
                                + "Rebuild a view while people use the old one",
                        "Developers and architects who have built a few systems and repaired more.",
                        4,
                        true,
                        List.of("architecture", "events", "hands-on"),
                        "Day one: events and commands; deciding and evolving; the store, and what it must promise.\n"
                                + "Day two: projections; schema versions and upcasters; processes; living with it."),
                "1450",
                "DDD-1",
                "DDD-2");
        demoProgramme.course(
                COORDINATOR,
                "EVS",
                -250,
                new CourseText(
                        "EventStorming",
                        "A wall, a roll of paper, and the people who know. How to lead one and what to do with the"
                                + " result.",
                        "Invite the right people\nLead from chaos to a timeline\nCarry the result into code",
                        "Anyone who will stand at the wall with the pen.",
                        1,
                        false,
                        List.of("modelling", "facilitation"),
                        "Four hours at the wall, with a case that you bring."),
                "380");
        demoProgramme.course(
                COORDINATOR,
                "TEAM",
                -120,
                new CourseText(
                        "Teams and Boundaries",
                        "Cutting a system along the lines where people work. In-house, with your own organisation"
                                + " chart.",
                        "See which border costs most\nMove it without moving everybody",
                        "Leads of teams that wait for each other.",
                        2,
                        false,
                        List.of("organisation"),
                        "Morning: who waits for whom, and why.\nAfternoon: one border, moved on paper."),
                null);
        demoProgramme.draft(
                COORDINATOR,
                "OBS",
                -20,
                new CourseText(
                        "Reading a System at Run Time",
                        "Traces, metrics and logs that answer a question.",
                        "Ask a running system a question and get an answer",
                        "Developers on call.",
                        3,
                        true,
                        List.of("operations"),
                        "Being written."));
    }

    private static void sessions(DemoProgramme demoProgramme, Participants participants) {
        demoProgramme.session(COORDINATOR, "ddd1 past", "DDD-1", -260, -190, 1, ONLINE, 12);
        demoProgramme.open(COORDINATOR, "ddd1 past", -259);
        participants.enrol("ddd1 past", -240, LEARNERS.subList(0, 9));
        participants.took(COORDINATOR, "ddd1 past", LEARNERS.subList(0, 9), List.of());

        demoProgramme.session(COORDINATOR, "ddd2 past", "DDD-2", -185, -160, 2, GODSBANEN, 10);
        demoProgramme.open(COORDINATOR, "ddd2 past", -184);
        participants.enrol("ddd2 past", -180, LEARNERS.subList(2, 8));
        participants.took(COORDINATOR, "ddd2 past", LEARNERS.subList(2, 8), List.of(LEARNERS.get(2)));

        demoProgramme.session(COORDINATOR, "ces spring", "CES", -150, -62, 2, GODSBANEN, 12);
        demoProgramme.open(COORDINATOR, "ces spring", -149);
        for (int i : new int[] {2, 8})
            participants.waive(COORDINATOR, LEARNERS.get(i), -145, "CES", "Has built two systems that way.", "DDD-2");
        participants.enrol("ces spring", -140, LEARNERS.subList(2, 9));
        participants.cancel("ces spring", -100, LEARNERS.get(8), "A project has moved.");
        participants.took(COORDINATOR, "ces spring", LEARNERS.subList(2, 8), List.of(LEARNERS.get(4)));

        demoProgramme.session(COORDINATOR, "ces soon", "CES", -50, 9, 2, GODSBANEN, 12);
        demoProgramme.open(COORDINATOR, "ces soon", -49);
        for (int i = 8; i < 12; i++)
            participants.waive(
                    COORDINATOR, LEARNERS.get(i), -47, "CES", "Teaches it in their own company.", "DDD-1", "DDD-2");
        participants.enrol("ces soon", -45, LEARNERS.subList(3, 12));
        demoProgramme.capacity(COORDINATOR, "ces soon", -30, 12, 14, "We got the larger room.");
        demoProgramme.trainer(COORDINATOR, "ces soon", TRAINER, -28);
        demoProgramme.confirm(COORDINATOR, "ces soon", -6);

        demoProgramme.session(COORDINATOR, "ddd1 full", "DDD-1", -40, 16, 1, ONLINE, 8);
        demoProgramme.open(COORDINATOR, "ddd1 full", -39);
        participants.enrol("ddd1 full", -35, LEARNERS.subList(8, 16));
        participants.wait("ddd1 full", -12, "Maria del Carmen Ruiz");
        participants.wait("ddd1 full", -9, LEARNERS.get(1));

        demoProgramme.inHalfDays(COORDINATOR, "evs now", "EVS", -60, -2, 2, GODSBANEN, 10);
        demoProgramme.open(COORDINATOR, "evs now", -59);
        demoProgramme.trainer(COORDINATOR, "evs now", TRAINER, -50);
        participants.enrol("evs now", -40, List.of(LEARNERS.get(0), LEARNERS.get(1), LEARNERS.get(12)));

        demoProgramme.session(COORDINATOR, "ddd2 winter", "DDD-2", -30, 52, 2, GODSBANEN, 14);
        demoProgramme.open(COORDINATOR, "ddd2 winter", -29);
        participants.enrol("ddd2 winter", -10, LEARNERS.subList(5, 9));

        demoProgramme.session(COORDINATOR, "ces later", "CES", -8, 108, 2, GODSBANEN, 14);
        demoProgramme.open(COORDINATOR, "ces later", -7);
        demoProgramme.session(COORDINATOR, "evs draft", "EVS", -3, 30, 1, GODSBANEN, 16);
    }
}
