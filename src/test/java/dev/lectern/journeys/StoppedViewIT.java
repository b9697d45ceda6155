package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an admin does about a view that an event has stopped: looks at the cause, tries again, and skips the event. */
@InABrowser(Provider.KANAL_AND_ALTSTADT)
class StoppedViewIT {
    private static final String KANAL = "/kanal-akademie/desk/views";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void an_event_that_cannot_be_applied_is_shown_tried_again_and_skipped(Visitor selim, @Phone Visitor phone)
            throws Exception {
        selim.signsIn("kanal-akademie", "selim.aydin@example.org").opens(KANAL + "/catalogue/stopped");
        selim.sees("No event is in quarantine here.");
        selim.opens("/kanal-akademie/desk/courses/new")
                .fills("Title", "Standing Still")
                .fills("Code", "ST" + System.currentTimeMillis() % 100_000)
                .clicks("Save the draft")
                .sees("The course is drafted.");
        String course = selim.path().substring(selim.path().lastIndexOf('/') + 1);
        UUID away = UUID.randomUUID();
        try {
            moveDraft(course, away.toString());
            revises(selim, course, 1);
            selim.opens("/kanal-akademie").sees("What happened since cannot be shown yet; it is not lost.");
            selim.photographs("stale-1280")
                    .clicks("Why the catalogue stands still")
                    .sees("Catalogue, stopped");
            selim.opens("/kanal-akademie/certificates").seesNo("it is not lost");
            selim.opens("/altstadt-kolleg").seesNo("it is not lost");
            String session = schedulesMeanwhile(selim);
            selim.opens(KANAL).sees("1 is stopped").photographs("views-stopped-1280");
            selim.clicks("Why, and what to do")
                    .sees("Catalogue, stopped")
                    .sees("CourseRevised")
                    .sees("Its way to today");
            selim.seesAllOfIt().photographs("stopped-1280");
            phone.signsIn("kanal-akademie", "selim.aydin@example.org")
                    .opens(KANAL + "/catalogue/stopped")
                    .seesAllOfIt()
                    .photographs("stopped-360");
            selim.page().getByText("Where it failed").click();
            selim.sees("at dev.lectern.read.catalogue.CatalogueProjection");
            selim.clicks("Try again").sees("It was tried again, and failed again.");

            moveDraft(away.toString(), course);
            selim.clicks("Try again").sees("The catalogue goes on: nothing stands in its way any more.");
            selim.opens("/kanal-akademie").seesNo("it is not lost");
            selim.opens(session).sees("Requirements in Conversation").seesNo("What you saved");

            moveDraft(course, away.toString());
            revises(selim, course, 2);
            selim.opens(KANAL + "/catalogue/stopped").clicks("Skip it").sees("It was not skipped");
            selim.fills("Reason", "The draft is gone.").clicks("Skip it");
            selim.sees("The catalogue goes on without the event at position").sees("“The draft is gone.”");
            selim.opens("/kanal-akademie").seesNo("it is not lost");
        } finally {
            moveDraft(away.toString(), course);
            BackDoor.release("kanal-akademie");
        }
        selim.opens(KANAL);
        rebuild(selim, "catalogue", "Readers see it at once");
        selim.sees("is kept until").clicks("Drop it: Catalogue").clicks("Drop it for good");
        selim.sees("all are up to date").hadNoTrouble();
    }

    private static void rebuild(Visitor admin, String view, String atEnd) {
        admin.clicks("Rebuild: " + view.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + view.substring(1));
        admin.page().locator("#rebuild-" + view).getByLabel(atEnd).check();
        admin.clicks("Begin");
    }

    private static void revises(Visitor admin, String course, int revision) {
        admin.opens("/kanal-akademie/desk/courses/" + course)
                .fills("Summary", "Revision " + revision)
                .clicks("Save as revision " + revision)
                .sees("Saved, updating…");
    }

    /** @return the address of a session that its page cannot show yet */
    private static String schedulesMeanwhile(Visitor admin) {
        DeskJourney.schedules(admin, "kanal-akademie", "Requirements in Conversation", 95, 5)
                .sees("What you saved is shown here in a moment.")
                .seesAllOfIt()
                .photographs("not-yet-1280");
        Response again = admin.page().waitForResponse(page -> page.url().endsWith(admin.path()), () -> {});
        assertThat(again.status()).isEqualTo(202);
        return admin.path();
    }

    /**
     * Takes the row of a course away, or puts it back: while it is away, events of the course find no row to change.
     */
    private static void moveDraft(String from, String to) throws SQLException, IOException {
        BackDoor.change("update catalogue_draft set course_id = '%s' where course_id = '%s' returning course_id"
                .formatted(to, from));
    }
}
