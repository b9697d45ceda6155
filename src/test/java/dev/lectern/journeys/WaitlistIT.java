package dev.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.ClockDoor;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Full sessions: the last seat, the waitlist, offers with their deadlines. */
@InABrowser(Provider.KANAL_AND_ALTSTADT)
class WaitlistIT {
    private static final String KANAL = "kanal-akademie";
    private static final String COURSE = "Requirements in Conversation";
    private static final String COORDINATOR = "birgit.hartmann@example.org";
    private static final String ADMIN = "selim.aydin@example.org";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void of_two_who_confirm_the_last_seat_together_one_is_offered_the_waitlist_with_what_they_typed_kept(
            Visitor birgit, Visitor ann, @Phone Visitor bo) {
        String session = DeskJourney.opensSession(birgit.signsIn(KANAL, COORDINATOR), KANAL, COURSE, 60, 1);
        ann.opens(session + "/enrol");
        DeskJourney.introduces(ann, "Ann", "Last", "ann.last@example.org");
        bo.opens(session + "/enrol");
        DeskJourney.introduces(bo, "Bo", "Last", "bo.last@example.org");

        ann.clicksWithoutWaiting("Enrol and make my account");
        bo.clicksWithoutWaiting("Enrol and make my account");
        List<Boolean> seated = List.of(isSeated(ann), isSeated(bo));

        assertThat(seated).containsExactlyInAnyOrder(true, false);
        Visitor late = seated.get(0) ? bo : ann;
        late.sees("You have an account now, but no seat. The only seat is taken.")
                .sees("You can join the waitlist: nobody is ahead of you")
                .sees("Last")
                .seesAllOfIt()
                .photographs("enrol-full-with-account")
                .clicks("Join the waitlist")
                .sees("You are on the waitlist")
                .hadNoTrouble();
        birgit.opens(DeskJourney.of(session))
                .sees("1 of 1 seats taken")
                .sees("1 waiting")
                .hadNoTrouble();
        assertThat(birgit.page().locator("#roster tbody tr").count()).isEqualTo(1);
    }

    @Test
    void a_seat_given_back_is_offered_with_a_deadline_and_then_to_the_next_and_the_old_link_explains(
            Visitor birgit, Visitor selim, Visitor sara, Visitor ann, @Phone Visitor bo) {
        String session = DeskJourney.opensSession(birgit.signsIn(KANAL, COORDINATOR), KANAL, COURSE, 61, 1);
        offersStand(selim.signsIn(KANAL, ADMIN), 1);
        sara.opens(session + "/enrol");
        DeskJourney.introduces(sara, "Sara", "Seated", "sara.seated@example.org");
        sara.clicks("Enrol and make my account").sees("You are enrolled");
        waits(ann, session, "Ann", "First", "ann.first@example.org");
        waits(bo, session, "Bo", "Second", "bo.second@example.org");
        bo.sees("1 is ahead of you");
        ann.opens("/" + KANAL + "/me").waitsForTheSocket().sees("On the waitlist");

        sara.opens("/" + KANAL + "/me")
                .clicks("Give back your seat in Requirements in Conversation")
                .clicks("Give my seat back");
        ann.sees("Offered to you").photographs("my-sessions-offer").clicks("Answer the offer");
        ann.sees("A seat is offered to you").sees("It is kept for you until").photographs("offer");
        String old = ann.path();
        birgit.opens(DeskJourney.of(session) + "?tab=waitlist")
                .sees("Offered")
                .sees("Ann First")
                .photographs("desk-waitlist")
                .hadNoTrouble();

        bo.opens("/" + KANAL + "/me").waitsForTheSocket();
        ClockDoor.advance(KANAL, Duration.ofMinutes(1));
        bo.sees("Offered to you");
        ann.opens(old)
                .sees("This offer is over")
                .sees("so the seat was offered to the next on the waitlist")
                .photographs("offer-over")
                .hadNoTrouble();
        bo.clicks("Answer the offer").seesAllOfIt().clicks("Accept the seat");
        bo.sees("You are enrolled.").hadNoTrouble();
        offersStand(selim, 2880);
        birgit.opens(DeskJourney.of(session))
                .sees("Bo Second")
                .sees("1 of 1 seats taken")
                .hadNoTrouble();
    }

    @Test
    void a_seat_is_held_for_whoever_reads_and_confirms_and_free_again_if_they_do_not(
            Visitor birgit, Visitor katharina, Visitor other) {
        String session = DeskJourney.opensSession(birgit.signsIn(KANAL, COORDINATOR), KANAL, COURSE, 62, 2);
        katharina
                .signsIn(KANAL, "katharina.vogel@example.org")
                .opens(session)
                .clicks("Enrol")
                .sees("A seat is held for you until")
                .photographs("enrol-held");
        other.opens(session).sees("1 of 2 seats free");
        katharina.clicks("Not now").sees("The seat is free for somebody else.").hadNoTrouble();
        other.opens(session).sees("2 of 2 seats free").hadNoTrouble();
    }

    private static void waits(Visitor visitor, String session, String given, String family, String email) {
        visitor.opens(session).clicks("Join the waitlist");
        DeskJourney.introduces(visitor, given, family, email);
        visitor.clicks("Make my account and join the waitlist").sees("You are on the waitlist.");
    }

    private static void offersStand(Visitor admin, int minutes) {
        admin.opens("/" + KANAL + "/desk/policy")
                .fills("An offer stands, in minutes", String.valueOf(minutes))
                .clicks("Save the policy")
                .sees("The policy is changed.")
                .hadNoTrouble();
    }

    private static boolean isSeated(Visitor visitor) {
        visitor.page().waitForLoadState();
        visitor.page().locator(".notice").first().waitFor();
        return !visitor.path().endsWith("/enrol");
    }
}
