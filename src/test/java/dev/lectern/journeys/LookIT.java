package dev.lectern.journeys;

import static dev.lectern.journeys.PageLook.looks;

import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page at desktop and phone width, while others change what is on them: nothing extends beyond the edge, the
 * console is silent, no target is too small. Pictures are in {@code target/screenshots}.
 */
@InABrowser({})
class LookIT {

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void public_pages(Visitor desktop, @Phone Visitor phone) {
        looks(desktop, phone, publicPages(desktop));
    }

    @Test
    void pages_of_a_learner(Visitor desktop, @Phone Visitor phone) {
        desktop.signsIn("aarhus-craft", "sofie.lindqvist@example.org");
        phone.signsIn("aarhus-craft", "sofie.lindqvist@example.org");
        String session =
                desktop.findsDate("aarhus-craft", "CQRS & Event Sourcing", 0).path();
        String certificate = desktop.opens("/aarhus-craft/me/transcript")
                .page()
                .locator("td a")
                .last()
                .getAttribute("href");
        looks(
                desktop,
                phone,
                Map.of(
                        "my-sessions",
                        "/aarhus-craft/me",
                        "enrol-learner",
                        session + "/enrol",
                        "transcript",
                        "/aarhus-craft/me/transcript",
                        "certificate",
                        certificate));
    }

    @Test
    void pages_of_the_staff(Visitor desktop, @Phone Visitor phone) {
        desktop.signsIn("aarhus-craft", "mette.sorensen@example.org");
        phone.signsIn("aarhus-craft", "mette.sorensen@example.org");
        looks(desktop, phone, staffPages(desktop));
    }

    @Test
    void attendance_and_a_person(Visitor desktop, @Phone Visitor phone) {
        desktop.signsIn("aarhus-craft", "mette.sorensen@example.org");
        phone.signsIn("aarhus-craft", "mette.sorensen@example.org");
        String past = first(desktop, "/aarhus-craft/desk?show=past&words=EventStorming", "tbody th a") + "/attendance";
        String upcoming = first(desktop, "/aarhus-craft/desk?words=CQRS", "tbody th a") + "/attendance";
        String person = first(desktop, "/aarhus-craft/desk/audit?kind=person", ".sentence a")
                .replace("/audit/person-", "/people/");
        looks(desktop, phone, Map.of("attendance", past, "attendance-not-open", upcoming, "desk-person", person));
    }

    @Test
    void tabs_of_a_session_and_the_policy(Visitor desktop, @Phone Visitor phone) {
        desktop.signsIn("aarhus-craft", "jonas.friis@example.org");
        phone.signsIn("aarhus-craft", "jonas.friis@example.org");
        String full = first(desktop, "/aarhus-craft/desk?words=DDD", "tbody th a");
        var pages = new LinkedHashMap<String, String>();
        for (String tab : List.of("waitlist", "schedule", "trainers", "history"))
            pages.put("desk-session-" + tab, full + "?tab=" + tab);
        pages.put("desk-policy", "/aarhus-craft/desk/policy");
        looks(desktop, phone, pages);
    }

    @Test
    void schemas_and_what_becomes_of_old_events(Visitor desktop, @Phone Visitor phone) {
        desktop.signsIn("altstadt-kolleg", "luca.ferrari@example.org");
        phone.signsIn("altstadt-kolleg", "luca.ferrari@example.org");
        String desk = "/altstadt-kolleg/desk/";
        var pages = new LinkedHashMap<String, String>();
        pages.put("schemas", desk + "schemas");
        pages.put("journal", desk + "journal");
        pages.put("dry-run", desk + "schemas/dry-run");
        pages.put("lab", desk + "schemas/lab");
        pages.put("lab-nothing-there", desk + "schemas/lab?position=none");
        pages.put("lab-split", first(desktop, desk + "schemas", "article:has(#SessionScheduled) .stage a"));
        pages.put("lab-merge", first(desktop, desk + "schemas", "article:has(#LearnerEnrolled) .stage a"));
        looks(desktop, phone, pages);
    }

    @Test
    void pages_of_the_operator(Visitor desktop, @Phone Visitor phone) {
        looks(desktop, phone, Map.of("operator-sign-in", "/operator/sign-in"));
        for (Visitor operator : List.of(desktop, phone))
            operator.opens("/operator")
                    .fills("Password", "lectern-demo")
                    .clicks("Sign in")
                    .sees("Providers");
        looks(desktop, phone, Map.of("operator", "/operator", "operator-views", "/operator/kanal-akademie"));
    }

    @Test
    void views_and_what_can_be_done_to_them(Visitor desktop, @Phone Visitor phone) {
        desktop.signsIn("altstadt-kolleg", "luca.ferrari@example.org");
        phone.signsIn("altstadt-kolleg", "luca.ferrari@example.org");
        String views = "/altstadt-kolleg/desk/views";
        var pages = new LinkedHashMap<String, String>();
        pages.put("views", views);
        pages.put("differences-none", views + "/roster/differences");
        pages.put("stopped-none", views + "/roster/stopped");
        looks(desktop, phone, pages);
    }

    @Test
    void things_as_they_stood(Visitor desktop, @Phone Visitor phone) {
        desktop.signsIn("aarhus-craft", "jonas.friis@example.org");
        phone.signsIn("aarhus-craft", "jonas.friis@example.org");
        String audit = "/aarhus-craft/desk/audit";
        var pages = new LinkedHashMap<String, String>();
        for (String kind : List.of("session", "course", "person", "certificate", "provider"))
            pages.put("state-" + kind, first(desktop, audit + "?kind=" + kind, ".sentence a") + "/state");
        String session =
                first(desktop, "/aarhus-craft/desk?words=CQRS", "tbody th a").replace("/sessions/", "/audit/session-")
                        + "/state";
        pages.put("state-then-and-today", session + "?version=4&beside=today");
        pages.put("state-before-all", session + "?at=2001-01-01T09:00");
        pages.put("state-no-such-version", session + "?version=many");
        pages.put("state-no-such-instant", session + "?at=yesterday");
        looks(desktop, phone, pages);
    }

    private static String first(Visitor visitor, String path, String link) {
        return visitor.opens(path).page().locator(link).first().getAttribute("href");
    }

    private static Map<String, String> publicPages(Visitor visitor) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("sign-in", "/aarhus-craft/sign-in");
        pages.put("catalogue", "/aarhus-craft");
        pages.put("catalogue-kanal", "/kanal-akademie");
        pages.put(
                "course",
                visitor.opens("/aarhus-craft").clicks("CQRS & Event Sourcing").path());
        pages.put(
                "course-without-dates",
                visitor.opens("/aarhus-craft").clicks("Teams and Boundaries").path());
        pages.put(
                "session",
                visitor.findsDate("aarhus-craft", "CQRS & Event Sourcing", 0).path());
        pages.put(
                "session-full",
                visitor.findsDate("aarhus-craft", "Introducing DDD", 0).path());
        pages.put("enrol-visitor", pages.get("session") + "/enrol");
        pages.put("certificates", "/aarhus-craft/certificates");
        pages.put("certificates-refused", "/aarhus-craft/certificates?check=yes&code=7K2M");
        return pages;
    }

    private static Map<String, String> staffPages(Visitor visitor) {
        String session =
                visitor.findsDate("aarhus-craft", "CQRS & Event Sourcing", 0).path();
        String course =
                visitor.opens("/aarhus-craft").clicks("CQRS & Event Sourcing").path();
        var pages = new LinkedHashMap<String, String>();
        pages.put("desk-sessions", "/aarhus-craft/desk");
        pages.put("desk-sessions-past", "/aarhus-craft/desk?show=past");
        pages.put("desk-session", session.replace("/sessions/", "/desk/sessions/"));
        pages.put("desk-schedule", "/aarhus-craft/desk/sessions/new");
        pages.put("desk-courses", "/aarhus-craft/desk/courses");
        pages.put("desk-course-new", "/aarhus-craft/desk/courses/new");
        pages.put("desk-course", course.replace("/courses/", "/desk/courses/"));
        pages.put("audit", "/aarhus-craft/desk/audit");
        pages.put("audit-stream", session.replace("/sessions/", "/desk/audit/session-"));
        return pages;
    }
}
