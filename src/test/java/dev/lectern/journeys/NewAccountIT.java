package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Enrolling without an account: the form makes one. */
@InABrowser({Provider.AARHUS, Provider.KANAL_AND_ALTSTADT})
class NewAccountIT {
    private static final String AARHUS = "aarhus-craft";
    private static final String KANAL = "kanal-akademie";
    private static final String SOFIE = "sofie.lindqvist@example.org";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void a_visitor_enrols_with_a_new_account_and_signs_in_with_it_later(Visitor eva, Visitor later) {
        eva.findsDate(KANAL, "Interfaces That Everybody Can Use", 0);
        fillsForm(eva, eva.path(), "Eva", "Neu", "eva.neu@example.org");
        eva.clicks("Enrol and make my account")
                .sees("You are enrolled, and this is your account now.")
                .sees("Eva Neu");
        later.opens("/" + KANAL + "/sign-in")
                .fills("E-mail", "Eva.Neu@example.org")
                .fills("Password", "a few good words")
                .clicks("Sign in")
                .clicks("My sessions");
        later.sees("Interfaces That Everybody Can Use").hadNoTrouble();
    }

    @Test
    void a_malformed_form_says_so_at_the_field_and_keeps_what_was_typed(@Phone Visitor eva) {
        eva.findsDate(KANAL, "Interfaces That Everybody Can Use", 0);
        eva.clicks("Enrol").fills("Given name", "Eva").fills("E-mail", "eva").clicks("Enrol and make my account");
        eva.sees("You are not enrolled yet")
                .sees("Write your family name.")
                .sees("“eva” is not an e-mail address.")
                .sees("Choose a password of at least 10 characters.")
                .seesAllOfIt();
        assertThat(eva.page().getByLabel("Given name")).hasValue("Eva");
        assertThat(eva.page().getByLabel("Family name")).hasAttribute("aria-invalid", "true");
        assertThat(eva.page().getByLabel("E-mail")).hasValue("eva");
        assertThat(eva.page().getByLabel("E-mail"))
                .hasAccessibleDescription(Pattern.compile("is not an e-mail address"));
        assertThat(eva.page().locator(".error-summary")).isFocused();
        eva.photographs("enrol-errors-360");

        eva.fills("Family name", "Neu")
                .fills("E-mail", "eva.malformed@example.org")
                .fills("Choose a password", "too short")
                .clicks("Enrol and make my account")
                .sees("Choose a password of at least 10 characters.")
                .seesNo("is not an e-mail address");
        eva.hadNoTrouble();
    }

    @Test
    void an_address_that_has_an_account_is_asked_to_sign_in(Visitor again) {
        again.findsDate(AARHUS, "Implementing DDD", 0);
        fillsForm(again, again.path(), "Sofie", "Lindqvist", "SOFIE.Lindqvist@example.org");
        again.clicks("Enrol and make my account")
                .sees("There is an account with this e-mail address already. Sign in with it instead.");
    }

    private static void fillsForm(Visitor visitor, String session, String given, String family, String email) {
        visitor.opens(session).clicks("Enrol");
        DeskJourney.introduces(visitor, given, family, email);
    }
}
