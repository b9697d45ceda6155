package dev.lectern.journeys;

import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A course with prerequisites takes people who have the certificates, or for whom the prerequisites were waived. */
@InABrowser(Provider.AARHUS)
class PrerequisiteIT {
    private static final String AARHUS = "aarhus-craft";
    private static final String COORDINATOR = "mette.sorensen@example.org";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void what_is_missing_is_waived_with_a_reason_and_the_roster_says_so(@Phone Visitor sofie, Visitor mette) {
        sofie.signsIn(AARHUS, "sofie.lindqvist@example.org").findsDate(AARHUS, "CQRS & Event Sourcing", 1);
        String session = sofie.path();
        sofie.clicks("Enrol")
                .clicks("Enrol")
                .sees("You are not enrolled")
                .sees("This course builds on Implementing DDD. Take that first, or ask the provider to waive it.")
                .seesAllOfIt()
                .photographs("enrol-prerequisite-360");

        mette.signsIn(AARHUS, COORDINATOR)
                .opens(DeskJourney.of(session))
                .fills("E-mail", "sofie.lindqvist@example.org")
                .clicks("Enrol")
                .sees("This course builds on Implementing DDD.")
                .fills("Why they need not have taken it", "Maintains such a system.")
                .photographs("desk-waive")
                .clicks("Waive it and enrol")
                .sees("The prerequisite is waived, and a seat is taken for sofie.lindqvist@example.org.")
                .sees("Waived: Maintains such a system.")
                .hadNoTrouble();
        sofie.opens(session).sees("You are enrolled").hadNoTrouble();
    }
}
