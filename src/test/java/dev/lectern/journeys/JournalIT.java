package dev.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InABrowser(Provider.KANAL_AND_ALTSTADT)
class JournalIT {
    private static final String JOURNAL = "/altstadt-kolleg/desk/journal";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void an_admin_puts_a_head_away_and_later_holds_the_journal_against_it(Visitor luca) throws IOException {
        luca.signsIn("altstadt-kolleg", "luca.ferrari@example.org")
                .opens("/altstadt-kolleg/desk/audit")
                .clicks("Is it what was written?");
        Download file = luca.page().waitForDownload(() -> luca.clicks("Download the signed head"));
        String head = Files.readString(file.path());
        assertThat(file.suggestedFilename()).startsWith("altstadt-kolleg-head-");

        luca.clicks("Check the journal").sees("The journal is what was written.");
        luca.fills("Signed heads (optional)", head).clicks("Check it again").sees("it agrees with 1 signed head");
        luca.opens(JOURNAL).sees("it agrees with 1 signed head");

        luca.fills("Signed heads (optional)", head.replaceFirst("\"position\":\\d+", "\"position\":1"));
        luca.clicks("Check it again").sees("was changed since: its signature does not fit");
        luca.fills("Signed heads (optional)", "nonsense").clicks("Check it again");
        luca.sees("A line is not one of a file with signed heads: nonsense").hadNoTrouble();
    }

    @Test
    void a_coordinator_is_refused(Visitor vreni) {
        vreni.signsIn("altstadt-kolleg", "vreni.odermatt@example.org").opens("/altstadt-kolleg/desk/audit");
        vreni.seesNo("Is it what was written?");
        assertThat(vreni.page().navigate(JOURNAL).status()).isEqualTo(403);
    }
}
