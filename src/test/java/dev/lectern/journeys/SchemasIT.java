package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import dev.lectern.scenarios.Scenario;
import dev.lectern.scenarios.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The schema pages of the provider whose journal holds every version: what is stored in which version, whether all of
 * it can be read, and what one old event reads as.
 */
@InABrowser(Provider.KANAL_AND_ALTSTADT)
class SchemasIT {
    private static final String SCHEMAS = "/altstadt-kolleg/desk/schemas";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void an_admin_sees_what_is_stored_and_that_all_of_it_reads(Visitor luca) {
        admin(luca).opens("/altstadt-kolleg/desk").clicks("Schemas").sees("in an older version than today’s");
        assertThat(luca.page().locator("article.line:has(#SessionScheduled) .stage"))
                .containsText(new String[] {"v1", "v2", "v3", "today"});
        luca.sees("leads back").sees("Other providers of this installation are not counted here");

        luca.clicks("Dry run").clicks("Start the dry run").sees("Everything can be read.");
        Locator split = luca.page().locator("tr:has-text('SessionScheduled v1')");
        assertThat(split).containsText("4 events: SessionScheduled v4, TrainerRequested v1");
        luca.opens(SCHEMAS)
                .opens(SCHEMAS + "/dry-run")
                .sees("Everything can be read.")
                .clicks("Run again");
        luca.sees("Everything can be read.").hadNoTrouble();
    }

    @Test
    void where_nothing_old_is_stored_every_step_is_safe_to_retire(Visitor selim) {
        selim.signsIn("kanal-akademie", "selim.aydin@example.org").opens("/kanal-akademie/desk/schemas");
        selim.sees("0 in an older version than today’s").seesNo("need it");
        assertThat(selim.page().locator(".upcasts .retirable")).not().hasCount(0);
        selim.hadNoTrouble();
    }

    @Test
    void an_old_event_is_opened_in_the_lab_and_tried_otherwise(Visitor luca) {
        admin(luca).opens(SCHEMAS);
        luca.page()
                .locator("article.line:has(#SessionScheduled) .stage a")
                .first()
                .click();
        assertThat(luca.page().locator(".lab > li")).hasCount(4);
        assertThat(luca.page().locator(".lab > li").last().locator("h3")).containsText(new String[] {
            "SessionScheduled v4", "TrainerRequested v1", "TrainerAnswered v1", "SessionOpened v1"
        });
        luca.sees("Europe/Zurich").hadNoTrouble();

        Locator json = luca.page().getByLabel("Its fields, as JSON");
        String stored = json.inputValue();
        json.fill(stored.replaceFirst("\"days\": *\\d+", "\"days\": \"two\""));
        luca.clicks("Read it").sees("It is no SessionScheduled v1. days: \"two\" is not ");
        assertThat(luca.page().locator(".error-summary")).isFocused();
        assertThat(json).hasValue(stored.replaceFirst("\"days\": *\\d+", "\"days\": \"two\""));
        json.fill(stored.replaceFirst("\"days\": *\\d+", "\"days\": 0"));
        luca.clicks("Read it")
                .sees("A session of 0 days has no last day.")
                .sees("SessionScheduled v1, as you wrote it");
        json.fill("{");
        luca.clicks("Read it").sees("This is not JSON from line 1, column").hadNoTrouble();
    }

    @Test
    void the_audit_leads_to_the_lab(Visitor luca, @Phone Visitor onThePhone) {
        for (Visitor visitor : List.of(luca, onThePhone)) {
            admin(visitor).opens("/altstadt-kolleg/desk/audit?kind=session");
            Locator old = visitor.page().locator(".entry.differs").first();
            old.locator("summary").click();
            old.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open in the lab"))
                    .click();
            visitor.sees("as written").sees("today").seesAllOfIt().hadNoTrouble();
        }
    }

    @Test
    void a_stream_is_downloaded_as_a_scenario_that_holds_and_names_nobody(Visitor luca) throws IOException {
        admin(luca).opens(SCHEMAS);
        luca.page().locator("article.line:has(#SeatRequested) .stage a").first().click();
        luca.sees("its other half");
        Download download = luca.page().waitForDownload(() -> luca.clicks("Download its history as a scenario"));
        assertThat(download.suggestedFilename()).startsWith("session-").endsWith(".json");
        String file = Files.readString(download.path());
        assertThat(file)
                .contains("alder@example.org")
                .doesNotContainIgnoringCase("reto")
                .doesNotContain("ammann");

        EventCodec codec = TestHistories.codec();
        Scenario scenario = Scenario.read(codec, file);
        var testReaders = new TestReaders(codec, scenario.policy(), scenario.stored());
        assertThat(Verdict.of(codec, scenario, testReaders.streamByStream())).isEmpty();

        luca.clicks("its history");
        Download again = luca.page().waitForDownload(() -> luca.clicks("Download as a scenario"));
        assertThat(Files.readString(again.path())).isEqualTo(file);
    }

    @Test
    void a_coordinator_is_refused(Visitor vreni) {
        vreni.signsIn("altstadt-kolleg", "vreni.odermatt@example.org")
                .opens("/altstadt-kolleg/desk/audit?kind=session");
        vreni.seesNo("Schemas");
        String stream = vreni.page().locator(".sentence a").first().getAttribute("href");
        vreni.opens(stream).seesNo("Download as a scenario");
        for (String path : List.of(SCHEMAS, SCHEMAS + "/dry-run", SCHEMAS + "/lab?position=1", stream + "/scenario")) {
            var answer = vreni.page().navigate(path);
            assertThat(Map.of(path, answer.status())).isEqualTo(Map.of(path, 403));
        }
    }

    private static Visitor admin(Visitor luca) {
        return luca.signsIn("altstadt-kolleg", "luca.ferrari@example.org");
    }
}
