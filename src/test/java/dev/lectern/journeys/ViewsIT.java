package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.Lectern;
import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an admin does on the views page: rebuilds a view, looks at the differences, and shows the new one. */
@InABrowser(Provider.KANAL_AND_ALTSTADT)
class ViewsIT {
    private static final String ALTSTADT = "/altstadt-kolleg/desk/views";
    private static final String KANAL = "/kanal-akademie/desk/views";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void a_view_is_built_anew_compared_shown_and_taken_back(Visitor luca) {
        luca.signsIn("altstadt-kolleg", "luca.ferrari@example.org").opens(ALTSTADT);
        luca.sees(Lectern.VIEWS.size() + " views and " + Lectern.REACTORS.size() + " reactors follow");
        rebuild(luca, "directory", "Compare it, and wait for me");
        luca.sees("A new directory is being built.");
        watchesTheBarReachItsEnd(luca, "Directory");
        luca.sees("nothing differs from what readers see").sees("waits for you").photographs("views-waiting-1280");

        luca.clicks("Compare again: Directory").sees("The new directory is compared again.");
        luca.sees("nothing differs from what readers see").clicks("Show the new one: Directory");
        luca.sees("Readers see the new directory now.").sees("is kept until").photographs("views-kept-1280");
        luca.clicks("Go back to it: Directory")
                .sees("with all that happened since")
                .clicks("Go back");
        luca.sees("Readers see the former directory again.");
        luca.clicks("Drop it: Directory")
                .sees("After this there is no way back")
                .clicks("Drop it for good");
        luca.sees("The former directory is dropped.").seesNo("is kept until");
        luca.sees("Luca Ferrari began to build the directory anew.");
        luca.sees("Lectern switched the directory to its new rows at position");
        luca.sees("Luca Ferrari went back to the former rows of the directory.").hadNoTrouble();
    }

    @Test
    void all_views_are_built_anew_at_once(Visitor luca) {
        luca.signsIn("altstadt-kolleg", "luca.ferrari@example.org")
                .opens(ALTSTADT)
                .clicks("Rebuild all");
        luca.page().locator("#rebuild-all").getByLabel("Readers see it at once").check();
        luca.clicks("Begin with all")
                .sees(Lectern.VIEWS.size() + " views are being built anew.")
                .sees("all are up to date");
        for (String view : new String[] {"Availability", "Catalogue", "Directory", "Roster", "Transcript"})
            luca.clicks("Drop it: " + view).clicks("Drop it for good").sees("is dropped.");
        luca.hadNoTrouble();
    }

    @Test
    void a_row_that_was_changed_behind_the_views_back_is_found(Visitor selim, @Phone Visitor phone) throws Exception {
        selim.signsIn("kanal-akademie", "selim.aydin@example.org");
        UUID katharina = BackDoor.change("""
            update directory set display_name = 'Nobody' where generation = %s
              and email = 'katharina.vogel@example.org' returning person_id\
            """.formatted(BackDoor.live("kanal-akademie", "directory")));
        selim.opens(KANAL);
        rebuild(selim, "directory", "Compare it row by row, and show it if nothing differs");
        selim.clicks("differs in 1 row").sees("1 row differs");
        assertThat(selim.path()).isEqualTo(KANAL + "/directory/differences");
        selim.sees("person_id " + katharina).sees("display_name").sees("Nobody").sees("Katharina Vogel");
        selim.clicks("The events behind it").sees("PersonRegistered").sees("Open in the lab");
        selim.seesAllOfIt()
                .photographs("differences-1280")
                .clicks("Its history")
                .sees("History of");
        phone.signsIn("kanal-akademie", "selim.aydin@example.org")
                .opens(KANAL + "/directory/differences?row=1")
                .seesAllOfIt()
                .photographs("differences-360");

        selim.opens(KANAL + "/directory/differences").clicks("Show the new one anyway: Directory");
        selim.sees("Readers see the new directory now.")
                .clicks("Drop it: Directory")
                .clicks("Drop it for good");
        selim.sees("all are up to date").opens(KANAL + "/directory/differences").sees("There is nothing to look at.");
        selim.hadNoTrouble();
    }

    @Test
    void a_build_is_watched_paused_taken_up_again_and_given_up(Visitor selim) throws Exception {
        int build = BackDoor.buildThatNobodyWorksOn("kanal-akademie", "roster");
        selim.signsIn("kanal-akademie", "selim.aydin@example.org").opens(KANAL);
        selim.sees("waits for its turn.").sees("1 is being built");
        BackDoor.change("""
            update generation set position = 5, moved_at = now(), rate = 10 where generation = %d
            returning tenant_id\
            """.formatted(build));
        selim.sees("has taken in 5 of").sees("10 events a second").photographs("views-building-1280");
        selim.clicks("Pause: Roster").sees("The build of the roster is paused.").sees("1 is paused");
        selim.clicks("Go on: Roster").sees("The build of the roster goes on.").sees("waits for its turn.");
        selim.clicks("Cancel the build: Roster")
                .sees("Readers see what they see now.")
                .clicks("Give it up");
        selim.sees("The build of the roster is given up.")
                .sees("all are up to date")
                .hadNoTrouble();
    }

    @Test
    void a_page_says_that_a_view_which_it_shows_is_only_being_built(Visitor visitor) throws Exception {
        int live = BackDoor.live("altstadt-kolleg", "catalogue");
        try {
            BackDoor.change(
                    "update generation set stage = 'PAUSED' where generation = %d returning tenant_id".formatted(live));
            visitor.opens("/altstadt-kolleg").sees("The catalogue is being built.");
            visitor.opens("/altstadt-kolleg/certificates").seesNo("is being built");
        } finally {
            BackDoor.change(
                    "update generation set stage = 'LIVE' where generation = %d returning tenant_id".formatted(live));
        }
        visitor.opens("/altstadt-kolleg").seesNo("is being built").hadNoTrouble();
    }

    @Test
    void what_is_no_view_has_no_page(Visitor luca) {
        luca.signsIn("altstadt-kolleg", "luca.ferrari@example.org");
        for (String page : new String[] {"/nonsense/differences", "/nonsense/stopped"})
            assertThat(luca.page().navigate(ALTSTADT + page).status()).isEqualTo(404);
        luca.opens(ALTSTADT + "/HoldExpiry/stopped").sees("No event is in quarantine here.");
    }

    @Test
    void a_coordinator_is_refused(Visitor vreni) {
        vreni.signsIn("altstadt-kolleg", "vreni.odermatt@example.org")
                .opens("/altstadt-kolleg/desk")
                .seesNo("Views");
        for (String page : new String[] {"", "/directory/differences", "/directory/stopped"})
            assertThat(vreni.page().navigate(ALTSTADT + page).status()).isEqualTo(403);
    }

    private static void rebuild(Visitor admin, String view, String atEnd) {
        admin.clicks("Rebuild: " + view.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + view.substring(1));
        admin.page().locator("#rebuild-" + view).getByLabel(atEnd).check();
        admin.clicks("Begin");
    }

    private static void watchesTheBarReachItsEnd(Visitor admin, String view) {
        var bar = admin.page().getByLabel("Events taken in by the new " + view);
        assertThat(bar).isVisible();
        admin.page()
                .waitForFunction("() => [...document.querySelectorAll('progress')].some(bar => bar.value === bar.max)");
    }
}
