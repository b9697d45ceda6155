package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff look at earlier states of sessions and other aggregates. */
@InABrowser(Provider.KANAL_AND_ALTSTADT)
class TimeTravelIT {
    private static final String KANAL = "kanal-akademie";
    private static final String COORDINATOR = "birgit.hartmann@example.org";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void a_session_is_seen_with_the_seats_it_had_and_beside_what_it_is_today(Visitor birgit, @Phone Visitor phone) {
        String history = sessionThatGrew(birgit);
        birgit.opens(history).clicks("As it stood");
        assertThat(state(birgit)).containsText("version 3 of 3, the newest");
        assertThat(row(birgit, "Capacity").locator("dt")).containsText("changed");
        assertThat(row(birgit, "Capacity").locator("dd")).containsText("5");
        assertThat(row(birgit, "Capacity").locator("dd")).containsText("7");

        birgit.clicks("Former");
        assertThat(state(birgit)).containsText("Opened");
        assertThat(row(birgit, "Capacity").locator("dd")).hasText("5");
        birgit.clicks("First");
        assertThat(state(birgit)).containsText("Draft");
        birgit.sees("It began with this").clicks("Show what differs today");
        assertThat(birgit.page().locator("#today tbody tr")).hasCount(2);
        assertThat(birgit.page().locator("#today tbody tr").last().locator("td"))
                .hasText(new String[] {"5", "changed", "7"});
        assertThat(birgit.page().url()).endsWith("?version=1&beside=today#today");

        phone.signsIn(KANAL, COORDINATOR).opens(history + "/state?version=2");
        assertThat(row(phone, "Capacity").locator("dd")).hasText("5");
        phone.seesAllOfIt().hadNoTrouble();
        birgit.hadNoTrouble();
    }

    @Test
    void an_entry_of_a_history_leads_to_what_stood_then_by_keyboard_alone(Visitor birgit) {
        birgit.opens(sessionThatGrew(birgit));
        birgit.page().locator(".entry summary").nth(1).press("Enter");
        Locator then = birgit.page().locator(".entry").nth(1).getByText("As it stood then");
        then.press("Enter");
        assertThat(state(birgit)).containsText("version 2 of 3");
        Locator version = birgit.page().getByLabel("Version, 1 to 3");
        version.fill("3");
        version.press("Enter");
        assertThat(state(birgit)).containsText("version 3 of 3");
        birgit.hadNoTrouble();
    }

    @Test
    void an_instant_shows_what_stood_then_and_one_before_all_says_so(Visitor mette) {
        mette.signsIn("aarhus-craft", "mette.sorensen@example.org").opens("/aarhus-craft/desk/audit?kind=course");
        String history = mette.page().locator(".sentence a").last().getAttribute("href");
        mette.opens(history + "/state?version=1");
        String occurred = mette.page().locator("#at").inputValue();
        mette.fills("Date and time, Copenhagen time", occurred);
        mette.page().locator("#at").press("Enter");
        assertThat(mette.page().url()).contains("at=" + occurred.replace(":", "%3A"));
        mette.sees("What led here");
        mette.opens(history + "/state?at=2001-01-01T09:00")
                .sees("There was nothing yet.")
                .sees("with version 1");
        mette.hadNoTrouble();
    }

    @Test
    void what_names_no_version_and_no_instant_is_kept_and_told(@Phone Visitor mette) {
        mette.signsIn("aarhus-craft", "mette.sorensen@example.org").opens("/aarhus-craft/desk/audit?kind=course");
        String history = mette.page().locator(".sentence a").last().getAttribute("href");
        mette.opens(history + "/state?version=ninety");
        assertThat(mette.page().locator(".error-summary")).isFocused();
        assertThat(mette.page().locator("#version")).hasValue("ninety");
        mette.opens(history + "/state?at=yesterday&beside=today")
                .sees("Write year, month, day and time, such as 2026-03-01 09:00.");
        assertThat(mette.page().locator("#at")).hasValue("yesterday");
        mette.page().locator("#at").fill("2001-01-01 09:00");
        mette.page().locator("#at").press("Enter");
        mette.sees("There was nothing yet.").seesAllOfIt().hadNoTrouble();
    }

    @Test
    void what_is_for_admins_or_is_not_there_is_not_found(Visitor birgit, Visitor selim) {
        selim.signsIn(KANAL, "selim.aydin@example.org").opens("/kanal-akademie/desk/audit?kind=provider");
        String provider = selim.page().locator(".sentence a").first().getAttribute("href") + "/state";
        selim.opens(provider).sees("Certificate minimum per cent").hadNoTrouble();
        birgit.signsIn(KANAL, COORDINATOR);
        String elsewhere = provider.replaceFirst("provider-.*", "session-00000000-0000-4000-8000-000000000000/state");
        for (String path : new String[] {provider, elsewhere}) {
            Response answer = Objects.requireNonNull(birgit.page().navigate(path));
            assertThat(answer.status()).as(path).isEqualTo(404);
            birgit.sees("There is no such page");
        }
    }

    /**
     * Schedules a session with five seats, opens it, and changes it to seven seats.
     *
     * @return the address of its history
     */
    private static String sessionThatGrew(Visitor birgit) {
        String session = DeskJourney.opensSession(
                birgit.signsIn(KANAL, COORDINATOR), KANAL, "Requirements in Conversation", 90, 5);
        birgit.opens(DeskJourney.of(session))
                .page()
                .getByText("Change the capacity")
                .first()
                .click();
        birgit.fills("Seats", "7").fills("Reason", "A larger room").clicks("Change the capacity");
        birgit.sees("of 7");
        return session.replace("/sessions/", "/desk/audit/session-");
    }

    private static Locator state(Visitor visitor) {
        return visitor.page().locator(".page-head .state");
    }

    private static Locator row(Visitor visitor, String name) {
        return visitor.page()
                .locator(".stood > div")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().locator("dt", new Page.LocatorOptions().setHasText(name))));
    }
}
