package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.lectern.journeys.AttendanceForm.marks;
import static dev.lectern.journeys.AttendanceForm.presses;
import static dev.lectern.journeys.AttendanceForm.radio;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the first attendance mark to a certificate that anybody can check. */
@InABrowser(Provider.AARHUS)
class AttendanceIT {
    private static final String AARHUS = "aarhus-craft";
    private static final String TRAINER = "asger.lund@example.org";
    private static final String COORDINATOR = "mette.sorensen@example.org";
    private static final String ADMIN = "jonas.friis@example.org";
    private static final String EVENTSTORMING = "EventStorming";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void a_trainer_marks_by_keyboard_and_who_attended_three_quarters_has_a_certificate_that_anybody_can_check(
            Visitor mette, Visitor asger, Visitor sofie, Visitor anders, @Phone Visitor anybody) {
        String attendance = attendanceOf(mette, EVENTSTORMING, "past");
        asger.signsIn(AARHUS, TRAINER).opens(attendance).sees("0 of 4 parts marked");

        marks(asger, "Hanne Bruun", "Present");
        marks(asger, "Anders Holm", "Excused");
        marks(asger, "Sofie Lindqvist", "Absent");
        asger.page().keyboard().press("Enter"); // Enter in the form saves and does nothing else
        asger.sees("Saved: all 3 are marked.").sees("1 of 4 parts marked");
        presses(asger, "Mark part 1");
        asger.sees("Part 1: ");
        marks(asger, "Hanne Bruun", "Late");
        marks(asger, "Anders Holm", "Present");
        presses(asger, "Save marks");
        asger.sees("Saved: 2 of 3 are marked.").sees("2 of 3 marked");
        presses(asger, "All others present");
        asger.sees("Saved: all 3 are marked.");
        presses(asger, "Mark part 2");
        asger.sees("Part 2: ");
        presses(asger, "All present");
        asger.sees("Saved: all 3 are marked.").seesNo("Complete the session…");
        presses(asger, "Mark part 3");
        asger.sees("Part 3: ");
        marks(asger, "Anders Holm", "Absent");
        presses(asger, "All others present");
        asger.sees("4 of 4 parts marked");

        presses(asger, "Complete the session…");
        asger.sees("2 of 3 people attended at least 75 per cent").sees("No certificate");
        presses(asger, "Complete the session");
        asger.sees("The session is completed. 2 people are awarded a certificate.")
                .hadNoTrouble();

        sofie.signsIn(AARHUS, "sofie.lindqvist@example.org");
        String code = certificate(sofie, "3 of 4 parts");
        anders.signsIn(AARHUS, "anders.holm@example.org")
                .clicks("My transcript")
                .sees("No certificate: 2 of 4 parts attended")
                .hadNoTrouble();

        anybody.opens("/" + AARHUS)
                .clicks("Check a certificate")
                .fills("Code", code.replace("-", "").toLowerCase(java.util.Locale.ROOT))
                .clicks("Check");
        anybody.sees("This certificate is valid.")
                .sees("Sofie Lindqvist")
                .sees(EVENTSTORMING)
                .sees("3 of 4 parts attended")
                .seesAllOfIt()
                .hadNoTrouble();

        asger.sees("Marks can still be put right");
        marks(asger, "Anders Holm", "Late");
        presses(asger, "Put right");
        asger.sees("Saved: all 3 are marked.").hadNoTrouble();
        certificate(anders, "3 of 4 parts");
        certificate(sofie, "3 of 4 parts");
    }

    @Test
    void two_who_mark_the_same_person_see_both_marks_and_the_later_puts_it_right(Visitor mette, Visitor jonas) {
        String attendance = attendanceOf(mette, "CQRS", "past");
        jonas.signsIn(AARHUS, ADMIN).opens(attendance);
        mette.opens(attendance).waitsForTheSocket();

        radio(jonas, "Mikkel Rask", "Late").check();
        jonas.clicks("Put right").sees("Saved: all 6 are marked.");
        mette.sees("Somebody marked this part meanwhile.");
        radio(mette, "Mikkel Rask", "Absent").check();
        mette.clicks("Put right")
                .sees("Nothing was saved")
                .sees("Somebody else marked this part meanwhile.")
                .sees("Somebody marked late meanwhile; you chose absent.");
        assertThat(mette.page().locator(".error-summary")).isFocused();
        assertThat(radio(mette, "Mikkel Rask", "Absent")).isChecked();
        radio(mette, "Mikkel Rask", "Present").check();
        mette.clicks("Put right").sees("Saved: all 6 are marked.").hadNoTrouble();

        jonas.clicks("Look at it").sees("Somebody marked present meanwhile.");
        assertThat(radio(jonas, "Mikkel Rask", "Present")).isChecked();
        jonas.hadNoTrouble();
    }

    @Test
    void a_part_that_has_not_begun_says_when_it_opens_and_lists_who_is_expected(Visitor mette, @Phone Visitor asger) {
        String attendance = attendanceOf(mette, "CQRS", "upcoming");
        asger.signsIn(AARHUS, TRAINER)
                .opens(attendance)
                .sees("Opens 08:45")
                .sees("Copenhagen time")
                .sees("Freja Dam")
                .seesNo("Save marks")
                .seesAllOfIt()
                .hadNoTrouble();
    }

    @Test
    void attendance_is_for_those_who_teach_the_session(Visitor mette, Visitor asger, Visitor sofie) {
        String attendance = attendanceOf(mette, "Implementing DDD", "past");
        for (Visitor visitor :
                List.of(asger.signsIn(AARHUS, TRAINER), sofie.signsIn(AARHUS, "sofie.lindqvist@example.org"))) {
            assertThat(visitor.page().navigate(attendance).status()).isEqualTo(403);
            visitor.sees("you do not teach this session").seesNo("Freja Dam");
        }
    }

    private static String attendanceOf(Visitor staff, String course, String show) {
        staff.signsIn(AARHUS, COORDINATOR).opens("/" + AARHUS + "/desk?show=" + show + "&words=" + course);
        return staff.page().locator("tbody th a").first().getAttribute("href") + "/attendance";
    }

    /**
     * @return the code of the certificate that the learner's transcript shows for the session, once Lectern has awarded
     *     it
     */
    private static String certificate(Visitor learner, String attended) {
        Locator row = learner.page()
                .locator("tr", new Page.LocatorOptions().setHasText(EVENTSTORMING))
                .filter(new Locator.FilterOptions().setHasText(attended));
        learner.page().waitForCondition(() -> {
            learner.opens("/" + AARHUS + "/me/transcript");
            return row.locator("code").count() == 1;
        });
        learner.hadNoTrouble();
        return row.locator("code").innerText();
    }
}
