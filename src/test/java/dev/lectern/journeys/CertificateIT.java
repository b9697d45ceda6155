package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the staff do about a person's certificates and prerequisites, and what others see of it. */
@InABrowser(Provider.AARHUS)
class CertificateIT {
    private static final String AARHUS = "aarhus-craft";
    private static final String COORDINATOR = "mette.sorensen@example.org";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    @Test
    void who_checks_a_certificate_that_was_revoked_reads_why(Visitor mette, @Phone Visitor anybody) {
        person(mette, "Tomás Herrera");
        Locator row = mette.page().locator("tr", new Page.LocatorOptions().setHasText("Introducing DDD"));
        String code = row.locator("code").first().innerText();
        anybody.opens("/" + AARHUS + "/certificates/" + code).sees("This certificate is valid.");

        mette.clicks("Revoke the certificate for Introducing DDD")
                .clicks("Revoke the certificate")
                .sees("Please give a reason: whoever checks the certificate sees it.");
        mette.clicks("Revoke the certificate for Introducing DDD");
        Locator reason = mette.page().locator(":popover-open input[type=text]");
        reason.fill("Awarded by mistake.");
        reason.press("Enter"); // must revoke this certificate, not the first of the list
        mette.sees("The certificate " + code + " is revoked.").hadNoTrouble();

        anybody.opens("/" + AARHUS + "/certificates?code=" + code.toLowerCase(java.util.Locale.ROOT))
                .sees("This certificate was revoked: it counts no more.")
                .sees("Awarded by mistake.")
                .seesNo("This certificate is valid.")
                .seesAllOfIt()
                .hadNoTrouble();
        assertThat(anybody.path()).endsWith("/certificates/" + code);
    }

    @Test
    void a_code_that_was_never_awarded_is_answered_with_a_sentence(Visitor anybody) {
        anybody.opens("/" + AARHUS + "/certificates")
                .clicks("Check")
                .sees("Write the code that stands on the certificate.");
        anybody.fills("Code", "7K2M").clicks("Check").sees("A code has 12 letters and digits, and this one has 4.");
        assertThat(anybody.page().locator(".error-summary")).isFocused();
        anybody.fills("Code", "7k2m 09xq zb4t")
                .clicks("Check")
                .sees("Aarhus Craft has awarded no certificate with the code 7K2M-09XQ-ZB4T.")
                .hadNoTrouble();
        assertThat(anybody.page().getByLabel("Code")).hasValue("7k2m 09xq zb4t");
        assertThat(anybody.page()
                        .navigate("/" + AARHUS + "/certificates/7K2M-09XQ-ZB4T")
                        .status())
                .isEqualTo(404);
        anybody.sees("There is no such certificate").sees("ask whoever showed you the certificate");
    }

    @Test
    void a_certificate_bears_the_day_on_which_its_session_was_completed(Visitor mette) {
        person(mette, "Mikkel Rask");
        Locator row = mette.page().locator("tr", new Page.LocatorOptions().setHasText("CQRS & Event Sourcing"));
        String when = row.locator("td[data-label=When]").innerText();
        row.locator("td a").click();
        assertThat(mette.page().locator(".certificate time"))
                .hasText(when.substring(when.lastIndexOf('–') + 1).strip());
    }

    @Test
    void a_certificate_of_one_provider_is_unknown_at_another(Visitor mette, Visitor anybody) {
        person(mette, "Mikkel Rask");
        String code = mette.page().locator("td code").first().innerText();
        anybody.opens("/kanal-akademie/certificates?code=" + code)
                .sees("Kanal Akademie has awarded no certificate with the code " + code + ".")
                .seesNo("Mikkel Rask");
    }

    @Test
    void a_waiver_needs_a_course_and_a_reason_and_is_listed(@Phone Visitor mette) {
        person(mette, "Yuki Tanaka");
        mette.clicks("Waive the prerequisite")
                .sees("Choose the course, and what it shall be taken without.")
                .sees("Please give a reason: it stands in the history.")
                .seesAllOfIt();
        mette.chooses("Course, and what it may be taken without", "CQRS & Event Sourcing without Implementing DDD")
                .fills("Reason", "Has led such a project.")
                .clicks("Waive the prerequisite")
                .sees("The prerequisite is waived: CQRS & Event Sourcing without Implementing DDD.")
                .sees("Has led such a project.")
                .hadNoTrouble();
    }

    private static void person(Visitor staff, String name) {
        staff.signsIn(AARHUS, COORDINATOR).opens("/" + AARHUS + "/desk/audit?kind=person");
        staff.clicks(name).clicks("Open its page").sees("Completed sessions");
    }
}
