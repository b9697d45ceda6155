package dev.lectern.journeys;

import dev.lectern.browser.Visitor;
import java.time.LocalDate;

/** What the staff do at the desk before a journey can begin. */
final class DeskJourney {
    private DeskJourney() {}

    /**
     * Schedules and opens a session of one day.
     *
     * @param course one that takes a day at most and has no prerequisites
     * @return the session's public path
     */
    static String opensSession(Visitor staff, String provider, String course, int inDays, int seats) {
        schedules(staff, provider, course, inDays, seats)
                .sees("The session is scheduled, as a draft.")
                .clicks("Open the session")
                .sees("The session is open");
        return staff.path().replace("/desk/sessions/", "/sessions/");
    }

    /** Fills the form and saves it. */
    static Visitor schedules(Visitor staff, String provider, String course, int inDays, int seats) {
        staff.opens("/" + provider + "/desk/courses").clicks(course);
        String courseId = staff.path().substring(staff.path().lastIndexOf('/') + 1);
        return staff.opens("/" + provider + "/desk/sessions/new?course=" + courseId)
                .fills("Date", LocalDate.now().plusDays(inDays).toString())
                .fills("Venue", "A room of the tests, 10115 Berlin")
                .fills("Seats", String.valueOf(seats))
                .fills("Runs from", "0")
                .clicks("Save the draft");
    }

    static String of(String session) {
        return session.replaceFirst("/sessions/", "/desk/sessions/");
    }

    /** Fills the form for a person who has no account yet. */
    static void introduces(Visitor visitor, String given, String family, String email) {
        visitor.fills("Given name", given)
                .fills("Family name", family)
                .fills("E-mail", email)
                .fills("Choose a password", "a few good words");
    }
}
