package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the catalogue to a seat and onto the roster. */
@InABrowser({Provider.AARHUS, Provider.KANAL_AND_ALTSTADT})
class EnrolmentIT {
    private static final String AARHUS = "aarhus-craft";
    private static final String KANAL = "kanal-akademie";
    private static final String COORDINATOR = "mette.sorensen@example.org";
    private static final String SOFIE = "sofie.lindqvist@example.org";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void a_learner_goes_from_the_catalogue_to_a_seat_and_stands_on_the_roster(Visitor sofie, Visitor mette) {
        sofie.signsIn(AARHUS, SOFIE).findsDate(AARHUS, "Implementing DDD", 0).sees("10 of 14 seats free");
        String session = sofie.path();
        sofie.clicks("Enrol").sees("Sofie Lindqvist").clicks("Enrol");
        sofie.sees("You are enrolled.").sees("9 of 14 seats free").hadNoTrouble();

        mette.signsIn(AARHUS, COORDINATOR)
                .opens(DeskJourney.of(session))
                .sees("Sofie Lindqvist")
                .sees("by themselves")
                .hadNoTrouble();

        sofie.opens("/" + AARHUS + "/me")
                .sees("Implementing DDD")
                .clicks("Give back your seat in Implementing DDD")
                .clicks("Give my seat back");
        sofie.sees("Your seat in Implementing DDD is given back.").hadNoTrouble();
        mette.opens(DeskJourney.of(session)).seesNo("Sofie Lindqvist");
    }

    @Test
    void free_seats_change_on_an_open_page_while_somebody_enrols(
            Visitor watching, @Phone Visitor onThePhone, Visitor katharina) {
        watching.findsDate(KANAL, "Kanban in Practice", 0).sees("4 of 10 seats free");
        onThePhone
                .opens(watching.path().replaceFirst("/sessions/.*", ""))
                .clicks("Kanban in Practice")
                .sees("4 of 10 seats free");
        watching.waitsForTheSocket();
        onThePhone.waitsForTheSocket();

        katharina
                .signsIn(KANAL, "katharina.vogel@example.org")
                .opens(watching.path())
                .clicks("Enrol")
                .clicks("Enrol")
                .sees("You are enrolled.");

        watching.sees("3 of 10 seats free").seesNo("4 of 10 seats free").hadNoTrouble();
        onThePhone.sees("3 of 10 seats free").seesAllOfIt().hadNoTrouble();
    }

    @Test
    void a_double_click_on_enrol_takes_one_seat(Visitor anders, Visitor mette) {
        String session = DeskJourney.opensSession(mette.signsIn(AARHUS, COORDINATOR), AARHUS, "EventStorming", 70, 5);
        anders.signsIn(AARHUS, "anders.holm@example.org").opens(session);
        anders.clicks("Enrol").doubleClicks("Enrol");
        anders.sees("You are enrolled.");
        mette.opens(DeskJourney.of(session)).sees("1 of 5 seats taken");
        assertThat(mette.page().getByText("anders.holm@example.org")).hasCount(1);
    }

    @Test
    void a_form_that_is_sent_twice_at_once_takes_one_seat(Visitor visitor, Visitor mette) {
        visitor.findsDate(KANAL, "Interfaces That Everybody Can Use", 0);
        fillsForm(visitor, visitor.path(), "Twice", "Sent", "twice.sent@example.org");
        Object answers = visitor.page().evaluate("""
            async () => {
              const form = document.getElementById('join');
              const body = new URLSearchParams(new FormData(form));
              body.append('join:enrol', 'Enrol and make my account');
              const send = () => fetch(form.action, {method: 'POST', body, redirect: 'manual'}).then(r => r.type);
              return Promise.all([send(), send(), send()]);
            }\
            """);
        assertThat((List<?>) answers).hasSize(3);
        mette.signsIn(KANAL, "birgit.hartmann@example.org")
                .opens(DeskJourney.of(visitor.path().replace("/enrol", "")))
                .sees("Twice Sent");
        assertThat(mette.page().getByText("twice.sent@example.org")).hasCount(1);
    }

    @Test
    void a_full_session_offers_other_dates_and_the_waitlist_and_no_seat(@Phone Visitor visitor, Visitor sofie) {
        visitor.findsDate(AARHUS, "Introducing DDD", 0)
                .sees("All 8 seats are taken")
                .sees("See other dates")
                .seesNo("Enrol")
                .seesAllOfIt();
        sofie.signsIn(AARHUS, SOFIE)
                .opens(visitor.path() + "/enrol")
                .sees("You can join the waitlist: 2 are ahead of you.")
                .clicks("Join the waitlist")
                .sees("2 are ahead of you. When it is your turn, you are offered a seat.")
                .opens("/" + AARHUS + "/me")
                .clicks("Leave the waitlist of Introducing DDD")
                .clicks("Leave the waitlist")
                .sees("You no longer wait for Introducing DDD.")
                .hadNoTrouble();
    }

    @Test
    void a_past_session_takes_nobody(Visitor visitor, Visitor jonas) {
        jonas.signsIn(AARHUS, "jonas.friis@example.org").opens("/" + AARHUS + "/desk?show=past&words=CQRS");
        jonas.page().locator("tbody tr a").first().click();
        jonas.sees("took place").seesNo("Enrol somebody").seesNo("Cancel…").hadNoTrouble();
        String past = jonas.path().replace("/desk/", "/");
        visitor.opens(past).sees("This session took place.").seesNo("Enrol");
        visitor.opens(past + "/enrol")
                .sees("Seats can no longer be taken.")
                .seesNo("Given name")
                .hadNoTrouble();
    }

    @Test
    void staff_enrol_somebody_by_their_address_and_cancel_again(Visitor birgit) {
        birgit.signsIn(KANAL, "birgit.hartmann@example.org").findsDate(KANAL, "Interfaces That Everybody Can Use", 0);
        birgit.opens(DeskJourney.of(birgit.path()));
        birgit.fills("E-mail", "new.colleague@example.org")
                .clicks("Enrol")
                .sees("We do not know new.colleague@example.org yet.");
        birgit.fills("Given name", "New")
                .fills("Family name", "Colleague")
                .clicks("Enrol")
                .sees("A seat is taken for new.colleague@example.org.");
        birgit.clicks("Cancel the enrolment of New Colleague")
                .clicks("Cancel the enrolment")
                .sees("New Colleague has given the seat back.")
                .hadNoTrouble();
    }

    private static void fillsForm(Visitor visitor, String session, String given, String family, String email) {
        visitor.opens(session).clicks("Enrol");
        DeskJourney.introduces(visitor, given, family, email);
    }
}
