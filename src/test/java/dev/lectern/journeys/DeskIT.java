package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What coordinators do at their desk: courses, sessions, and the history of both. */
@InABrowser(Provider.KANAL_AND_ALTSTADT)
class DeskIT {
    private static final String DESK = "/kanal-akademie/desk";
    private static final String COORDINATOR = "birgit.hartmann@example.org";
    private static final String ADMIN = "selim.aydin@example.org";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void a_course_is_drafted_described_and_published_and_a_session_of_it_scheduled(Visitor birgit) {
        drafts(birgit, "Talking to Tests", "TTT");
        birgit.fills("Summary", "Tests that people read.")
                .clicks("Save as revision 1")
                .sees("Revision 1 is saved.");
        birgit.fills("List price", "490").clicks("Publish revision 1").sees("Revision 1 is in the catalogue.");
        birgit.clicks("Schedule a session");
        assertThat(birgit.page().getByLabel("Price in")).hasValue("490.00");
        birgit.fills("Date", "2031-03-12")
                .fills("Venue", "Ufer 1, 10999 Berlin")
                .doubleClicks("Save the draft");
        birgit.sees("The session is scheduled, as a draft.")
                .sees("Talking to Tests")
                .hadNoTrouble();
        birgit.opens(DESK + "?show=drafts&words=TTT");
        assertThat(birgit.page().locator("tbody tr")).hasCount(1);
    }

    @Test
    void a_retired_course_leaves_the_catalogue_and_keeps_its_code(Visitor birgit, Visitor visitor) {
        drafts(birgit, "Fading Out", "FADE");
        birgit.fills("Summary", "Not for long.").clicks("Save as revision 1").sees("Revision 1 is saved.");
        birgit.clicks("Publish revision 1").sees("Revision 1 is in the catalogue.");
        visitor.opens("/kanal-akademie").sees("Fading Out");
        birgit.page().getByText("Retire this course").click();
        birgit.fills("Reason", "Nobody asks for it.")
                .clicks("Retire the course")
                .sees("The course is retired.")
                .sees("not in the catalogue any more")
                .hadNoTrouble();
        visitor.opens("/kanal-akademie").seesNo("Fading Out");
        birgit.opens(DESK + "/courses/new")
                .fills("Title", "Another")
                .fills("Code", "fade")
                .clicks("Save the draft");
        birgit.sees("fade is the code of “Fading Out” already. Choose another.").hadNoTrouble();
    }

    @Test
    void a_stale_edit_shows_both_versions_and_either_can_be_kept(Visitor birgit, Visitor selim) {
        drafts(birgit, "Two Hands", "TWO");
        String course = birgit.path();
        selim.signsIn("kanal-akademie", ADMIN).opens(course);
        selim.fills("Summary", "By Selim.").clicks("Save as revision 1").sees("Revision 1 is saved.");

        birgit.fills("Summary", "By Birgit.").clicks("Save as revision 1");
        birgit.sees("Your text is not saved yet")
                .sees("By Selim.")
                .sees("By Birgit.")
                .sees("Selim Aydin, ");
        birgit.clicks("Save mine as revision 2").sees("Revision 2 is saved.").hadNoTrouble();

        selim.fills("Summary", "By Selim again.").clicks("Save as revision 2").sees("Both versions");
        selim.clicks("Keep the saved version").seesNo("Both versions");
        assertThat(selim.page().getByLabel("Summary")).hasValue("By Birgit.");
    }

    @Test
    void a_malformed_schedule_says_so_at_each_field_and_keeps_what_was_typed(@Phone Visitor birgit) {
        birgit.signsIn("kanal-akademie", COORDINATOR).opens(DESK + "/sessions/new");
        birgit.fills("Seats", "many").fills("Price in", "12,x").clicks("Save the draft");
        birgit.sees("Choose a course.")
                .sees("Choose a date.")
                .sees("Write a whole number, such as 12.")
                .seesAllOfIt();
        assertThat(birgit.page().getByLabel("Seats")).hasValue("many");
        assertThat(birgit.page().getByLabel("Price in")).hasAttribute("aria-invalid", "true");
        assertThat(birgit.page().locator(".error-summary")).isFocused();
        birgit.hadNoTrouble();
    }

    @Test
    void an_old_registration_is_shown_as_it_was_written_and_as_it_reads_today(
            Visitor mette, @Phone Visitor onThePhone) {
        for (Visitor visitor : new Visitor[] {mette, onThePhone}) {
            visitor.signsIn("aarhus-craft", "mette.sorensen@example.org").opens("/aarhus-craft/desk/audit?kind=person");
            visitor.clicks("Maria del Carmen Ruiz")
                    .sees("History of Maria del Carmen Ruiz")
                    .sees("v1 → v3");
            visitor.page().locator("summary").first().press("Enter");
            visitor.sees("As it was written")
                    .sees("fullName")
                    .sees("displayName")
                    .sees("gone: fullName")
                    .seesAllOfIt()
                    .hadNoTrouble();
        }
    }

    @Test
    void what_was_decided_about_staff_is_for_admins(Visitor birgit, Visitor selim) {
        selim.signsIn("kanal-akademie", ADMIN)
                .opens(DESK + "/audit?kind=provider")
                .sees("Birgit Hartmann works here as coordinator");
        birgit.signsIn("kanal-akademie", COORDINATOR).opens(DESK + "/audit").seesNo("Provider and staff");
        String stream = selim.page().locator(".sentence a").first().getAttribute("href");
        birgit.opens(stream);
        assertThat(birgit.page().title()).startsWith("There is no such page");
    }

    private static void drafts(Visitor staff, String title, String code) {
        staff.signsIn("kanal-akademie", COORDINATOR).opens(DESK + "/courses/new");
        staff.fills("Title", title).fills("Code", code).clicks("Save the draft").sees("The course is drafted.");
    }
}
