package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to a session between its opening and its day. */
@InABrowser({Provider.AARHUS, Provider.KANAL_AND_ALTSTADT})
class SessionAtTheDeskIT {
    private static final String AARHUS = "aarhus-craft";
    private static final String KANAL = "kanal-akademie";
    private static final String COURSE = "EventStorming";
    private static final String COORDINATOR = "mette.sorensen@example.org";
    private static final String SOFIE = "sofie.lindqvist@example.org";
    private static final String ANDERS = "anders.holm@example.org";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void whose_dates_are_moved_says_whether_they_stay(Visitor mette, @Phone Visitor sofie, Visitor anders) {
        String session = DeskJourney.opensSession(mette.signsIn(AARHUS, COORDINATOR), AARHUS, COURSE, 80, 5);
        enrols(sofie, AARHUS, SOFIE, session);
        enrols(anders, AARHUS, ANDERS, session);

        mette.opens(DeskJourney.of(session) + "?tab=schedule");
        unfolds(mette, "Move it to other times");
        mette.fills("Date", LocalDate.now().plusDays(90).toString());
        within(mette, "#move").getByLabel("Reason").fill("The room is taken.");
        mette.clicks("Move the session")
                .sees("The session is moved. Those who have a seat are asked whether they stay.")
                .photographs("desk-session-moved");
        mette.opens(DeskJourney.of(session)).sees("Asked whether they stay");

        sofie.opens("/" + AARHUS + "/me")
                .sees("Moved: do you stay?")
                .seesAllOfIt()
                .photographs("my-sessions-moved-360");
        row(sofie, session).locator("input[value='I stay']").click();
        sofie.sees("You stay in EventStorming.").hadNoTrouble();
        anders.opens("/" + AARHUS + "/me");
        row(anders, session).locator("input[value='Leave, free of charge']").click();
        anders.sees("Your seat in EventStorming is given back, free of charge.").hadNoTrouble();
        mette.opens(DeskJourney.of(session))
                .sees("1 of 5 seats taken")
                .sees("Stays after the change")
                .hadNoTrouble();
    }

    @Test
    void a_seat_is_named_later_and_then_somebody_else_comes(Visitor mette) {
        String session = DeskJourney.opensSession(mette.signsIn(AARHUS, COORDINATOR), AARHUS, COURSE, 81, 5);
        mette.opens(DeskJourney.of(session))
                .clicks("Take a seat without a name")
                .sees("Name who comes when you know it.");
        mette.clicks("Name who comes");
        fillsShown(mette, "Address of the newcomer", SOFIE);
        mette.clicks("Give them the seat")
                .sees("The seat is for " + SOFIE + " now.")
                .sees("Sofie Lindqvist");
        mette.clicks("Substitute somebody for Sofie Lindqvist");
        fillsShown(mette, "Address of the newcomer", "nobody@example.org");
        mette.clicks("Substitute").sees("We do not know nobody@example.org yet.");
        mette.clicks("Substitute somebody for Sofie Lindqvist");
        fillsShown(mette, "Address of the newcomer", ANDERS);
        mette.clicks("Substitute").sees(ANDERS + " comes instead of Sofie Lindqvist.");
        mette.sees("Anders Holm").opens(DeskJourney.of(session) + "?tab=history");
        mette.sees("Anders Holm comes instead of Sofie Lindqvist")
                .sees("Sofie Lindqvist comes in a seat that was not named")
                .photographs("desk-session-history")
                .hadNoTrouble();
    }

    @Test
    void a_trainer_is_asked_accepts_and_the_session_goes_ahead_with_a_note(Visitor mette, @Phone Visitor asger) {
        String session = DeskJourney.opensSession(mette.signsIn(AARHUS, COORDINATOR), AARHUS, COURSE, 82, 5);
        mette.opens(DeskJourney.of(session) + "?tab=trainers")
                .sees("Nobody was asked to teach yet.")
                .chooses("Trainer", "Asger Lund")
                .clicks("Ask to teach")
                .sees("Asger Lund is asked to teach.");
        asger.signsIn(AARHUS, "asger.lund@example.org")
                .opens("/" + AARHUS + "/me")
                .sees("asked; answer by");
        asger.clicks("Accept to teach EventStorming")
                .sees("You teach EventStorming.")
                .seesAllOfIt()
                .hadNoTrouble();
        mette.opens(DeskJourney.of(session) + "?tab=trainers").sees("Teaches").photographs("desk-trainers");
        mette.clicks("Confirm session")
                .clicks("It goes ahead")
                .sees("The session goes ahead.")
                .sees("Goes ahead");
        mette.opens(DeskJourney.of(session) + "?tab=schedule");
        unfolds(mette, "Change the place");
        mette.fills("Venue", "Another room, 8000 Aarhus");
        within(mette, "#place").getByLabel("Reason").fill("More light.");
        mette.clicks("Change the place")
                .sees("The place is changed.")
                .sees("Another room, 8000 Aarhus")
                .hadNoTrouble();
    }

    @Test
    void a_cancelled_session_leaves_nobody_without_an_answer(
            Visitor birgit, Visitor katharina, @Phone Visitor visitor) {
        String other = DeskJourney.opensSession(
                birgit.signsIn(KANAL, "birgit.hartmann@example.org"), KANAL, "Requirements in Conversation", 84, 5);
        String session = DeskJourney.opensSession(birgit, KANAL, "Requirements in Conversation", 83, 1);
        enrols(katharina, KANAL, "katharina.vogel@example.org", session);
        birgit.opens(DeskJourney.of(session) + "?tab=waitlist")
                .fills("E-mail", "emre.yildiz@example.org")
                .clicks("Put on the waitlist")
                .sees("emre.yildiz@example.org is on the waitlist.")
                .sees("Emre Yıldız");
        birgit.opens(DeskJourney.of(session) + "?tab=schedule");
        within(birgit, "#cancel-session")
                .locator("input[type=checkbox]")
                .first()
                .check();
        birgit.clicks("Cancel the session…")
                .sees("1 person loses the seat and 1 person the place on the waitlist")
                .clicks("Cancel the session")
                .sees("The session is cancelled, with all its enrolments and its waitlist.")
                .sees("This session does not take place, because too few enrolled.")
                .photographs("desk-session-cancelled")
                .hadNoTrouble();
        visitor.opens(session)
                .sees("This session does not take place, because too few enrolled.")
                .sees("These dates are open instead:")
                .seesNo("seats free")
                .seesAllOfIt()
                .photographs("session-cancelled-360")
                .hadNoTrouble();
        katharina.opens("/" + KANAL + "/me").sees("Cancelled").hadNoTrouble();
        visitor.opens(other).sees("5 of 5 seats free");
    }

    private static void enrols(Visitor learner, String provider, String email, String session) {
        learner.signsIn(provider, email)
                .opens(session)
                .clicks("Enrol")
                .clicks("Enrol")
                .sees("You are enrolled.");
    }

    private static void unfolds(Visitor staff, String part) {
        staff.page().locator("summary").getByText(part).click();
    }

    private static Locator within(Visitor staff, String part) {
        return staff.page().locator(part);
    }

    private static Locator row(Visitor learner, String session) {
        return learner.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHas(learner.page().locator("a[href='" + session + "']")));
    }

    /** Fills the one visible field among several with this label. */
    private static void fillsShown(Visitor staff, String label, String text) {
        Locator field = staff.page().getByLabel(label).filter(new Locator.FilterOptions().setVisible(true));
        assertThat(field).hasCount(1);
        field.fill(text);
    }
}
