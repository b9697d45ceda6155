package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.lectern.Lectern;
import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import dev.lectern.it.InTheServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The operator of the installation looks after the views of all providers, and sees nothing of their people. */
@InABrowser({Provider.AARHUS, Provider.KANAL_AND_ALTSTADT})
@ResourceLock(InTheServer.LOCK)
class OperatorIT {
    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void the_operator_signs_in_looks_round_rebuilds_and_signs_out(Visitor operator) {
        operator.opens("/operator/kanal-akademie");
        assertThat(operator.path()).isEqualTo("/operator/sign-in");
        operator.fills("Password", "not the password").clicks("Sign in").sees("That is not the operator’s password.");
        operator.fills("Password", "lectern-demo").clicks("Sign in").sees("Rebuild for all providers");
        operator.sees("aarhus-craft").sees("kanal-akademie").sees("altstadt-kolleg");
        operator.clicks("kanal-akademie")
                .sees(Lectern.VIEWS.size() + " views and " + Lectern.REACTORS.size() + " reactors follow")
                .clicks("Rebuild: Transcript");
        operator.page()
                .locator("#rebuild-transcript")
                .getByLabel("Readers see it at once")
                .check();
        operator.page()
                .locator("#rebuild-transcript")
                .getByText("Begin", new Locator.GetByTextOptions().setExact(true))
                .click();
        operator.sees("A new transcript is being built.").sees("is kept until");
        operator.clicks("Drop it: Transcript").clicks("Drop it for good").sees("The former transcript is dropped.");
        operator.sees("The operator of this installation").seesNo("@example.org");
        operator.opens("/operator/kanal-akademie/roster/stopped").sees("No event is in quarantine here.");
        operator.opens("/operator")
                .chooses("View", "catalogue")
                .clicks("Rebuild")
                .sees("rebuilds were begun.");
        for (String provider : new String[] {"aarhus-craft", "altstadt-kolleg", "kanal-akademie"})
            operator.opens("/operator/" + provider)
                    .clicks("Drop it: Catalogue")
                    .clicks("Drop it for good")
                    .sees("The former catalogue is dropped.");
        operator.opens("/operator").clicks("Sign out");
        assertThat(operator.path()).isEqualTo("/operator/sign-in");
        operator.opens("/operator");
        assertThat(operator.path()).isEqualTo("/operator/sign-in");
        operator.hadNoTrouble();
    }

    @Test
    void what_stopped_is_shown_without_anybodys_name_and_goes_on_after_the_fix(
            Visitor vreni, Visitor ida, Visitor operator, @Phone Visitor phone) throws Exception {
        String session = DeskJourney.opensSession(
                vreni.signsIn("altstadt-kolleg", "vreni.odermatt@example.org"),
                "altstadt-kolleg",
                "Leading a Meeting",
                62,
                5);
        BackDoor.perform(
                "alter table directory add constraint planted check (display_name <> 'Ida Zweifel') not valid");
        try {
            ida.opens(session + "/enrol");
            DeskJourney.introduces(ida, "Ida", "Zweifel", "ida.zweifel@example.org");
            ida.clicks("Enrol and make my account").sees("You are enrolled");
            assertThat(state(signsIn(operator))).hasText("1 stopped");
            operator.seesAllOfIt().photographs("operator-stopped-1280").clicks("altstadt-kolleg");
            operator.sees("Directory").sees("1 is stopped").clicks("Why, and what to do");
            operator.sees("Directory, stopped").sees("PersonRegistered").sees("violates check constraint");
            operator.page().getByText("Where it failed").click();
            operator.sees("dev.lectern.eventsourcing.projections.rows.Rows.write")
                    .seesNo("Ida")
                    .seesNo("Zweifel")
                    .seesNo("example.org");
            operator.seesAllOfIt().photographs("operator-why-1280");
            signsIn(phone).opens("/operator/altstadt-kolleg/directory/stopped").seesAllOfIt();
            phone.photographs("operator-why-360").hadNoTrouble();
            operator.clicks("Try again").sees("It was tried again, and failed again.");
            BackDoor.perform("alter table directory drop constraint planted");
            operator.clicks("Try again").sees("The directory goes on: nothing stands in its way any more.");
            operator.sees("The operator of this installation had the directory try the event");
            assertThat(state(operator.opens("/operator"))).hasText("up to date");
            operator.hadNoTrouble();
        } finally {
            BackDoor.perform("alter table directory drop constraint if exists planted");
            BackDoor.release("altstadt-kolleg");
        }
    }

    /** The state of the views of Altstadt Kolleg. */
    private static Locator state(Visitor operator) {
        return operator.page()
                .locator("tr:has(a[href='/operator/altstadt-kolleg'])")
                .locator("td[data-label='State']");
    }

    private static Visitor signsIn(Visitor operator) {
        return operator.opens("/operator").fills("Password", "lectern-demo").clicks("Sign in");
    }

    @Test
    void who_administers_a_provider_is_no_operator(Visitor admin) {
        admin.signsIn("kanal-akademie", "selim.aydin@example.org").opens("/operator/altstadt-kolleg");
        assertThat(admin.path()).isEqualTo("/operator/sign-in");
    }
}
