package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import dev.lectern.browser.Phone;
import dev.lectern.browser.Visitor;
import dev.lectern.browser.Visitors;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import dev.lectern.it.LecternServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input gets a clear answer and loses nothing; the answer reveals nothing about the server or another tenant. */
@InABrowser(Provider.AARHUS)
class BadInputIT {
    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    @RegisterExtension
    static final Visitors VISITORS = new Visitors();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void a_wrong_password_says_so_at_the_field_and_keeps_the_address(@Phone Visitor mette) {
        mette.opens("/aarhus-craft/sign-in")
                .fills("E-mail", "mette.sorensen@example.org")
                .fills("Password", "not hers at all")
                .clicks("Sign in");
        mette.sees("You are not signed in")
                .sees("The e-mail and the password do not belong together.")
                .seesAllOfIt()
                .hadNoTrouble();
        assertThat(mette.page().getByLabel("E-mail")).hasValue("mette.sorensen@example.org");
        assertThat(mette.page().getByLabel("Password")).hasValue("");
    }

    @Test
    void signing_in_leads_to_the_page_that_asked_for_it_and_to_no_other_site(Visitor mette, Visitor lured) {
        mette.opens("/aarhus-craft/desk/audit")
                .fills("E-mail", "mette.sorensen@example.org")
                .fills("Password", "lectern-demo")
                .clicks("Sign in");
        mette.page().waitForURL("**/aarhus-craft/desk/audit");
        lured.opens("/aarhus-craft/sign-in?to=//example.org/")
                .fills("E-mail", "mette.sorensen@example.org")
                .fills("Password", "lectern-demo")
                .clicks("Sign in");
        lured.page().waitForURL("**/aarhus-craft");
    }

    @Test
    void staff_of_one_provider_are_strangers_at_the_other(Visitor mette) {
        mette.signsIn("aarhus-craft", "mette.sorensen@example.org")
                .opens("/kanal-akademie")
                .sees("Sign in");
        mette.opens("/kanal-akademie/desk").sees("Password");
        String aarhus =
                mette.findsDate("aarhus-craft", "CQRS & Event Sourcing", 0).path();
        Response elsewhere =
                Objects.requireNonNull(mette.page().navigate(aarhus.replace("aarhus-craft", "kanal-akademie")));
        assertThat(elsewhere.status()).isEqualTo(404);
    }

    @Test
    void the_desk_is_not_for_learners(Visitor sofie) {
        sofie.signsIn("aarhus-craft", "sofie.lindqvist@example.org").seesNo("Desk");
        Response desk = Objects.requireNonNull(sofie.page().navigate("/aarhus-craft/desk"));
        assertThat(desk.status()).isEqualTo(403);
        sofie.sees("This page is for the staff");
    }

    @Test
    void a_page_that_has_expired_says_so_and_opens_anew(@Phone Visitor visitor) {
        visitor.findsDate("aarhus-craft", "Implementing DDD", 0).clicks("Enrol");
        String form = visitor.path();
        visitor.fills("Given name", "Late");
        visitor.page().context().clearCookies();
        visitor.clicks("Enrol and make my account");
        visitor.sees("This page has expired").seesAllOfIt().clicks("Open it anew");
        assertThat(visitor.path()).isEqualTo(form);
        visitor.sees("Who takes part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nobody",
                "/nobody/courses/" + NOWHERE,
                "/aarhus-craft/courses/" + NOWHERE,
                "/aarhus-craft/courses/not-an-id",
                "/aarhus-craft/sessions/" + NOWHERE,
                "/aarhus-craft/sessions/" + NOWHERE + "/enrol",
                "/aarhus-craft/nothing",
                "/pages/home.xhtml",
                "/pages/desk/session.xhtml",
                "/WEB-INF/web.xml",
                "/webjars/../WEB-INF/web.xml",
                "/jakarta.faces.resource/nothing.css.xhtml?ln=lectern",
                "/aarhus-craft/courses/%2e%2e",
                "/webjars/../pages/home.xhtml",
                "/webjars/../pages/desk/courses.xhtml",
                "/jakarta.faces.push/../pages/sign-in.xhtml",
                "/aarhus-craft;x/desk",
                "/META-INF/persistence.xml"
            })
    void what_is_not_there_is_not_found_and_nothing_else_is_told(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isIn(404, 400);
        assertTellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jakarta.faces.ViewState=rubbish",
                "sign-in=sign-in&jakarta.faces.ViewState=1:1",
                "jakarta.faces.partial.ajax=true&jakarta.faces.ViewState=1:1&jakarta.faces.source=x"
            })
    void a_forged_form_is_answered_calmly(String body) throws Exception {
        for (String path : new String[] {"/aarhus-craft/sign-in", "/aarhus-craft", "/aarhus-craft/desk"}) {
            var request = HttpRequest.newBuilder(url(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s with “%s”", path, body).isNotEqualTo(500);
            assertTellsNothing(answer);
        }
    }

    @Test
    void every_page_has_a_strict_policy_and_says_nothing_of_the_server() throws Exception {
        HttpResponse<String> answer = get("/aarhus-craft");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'self'",
                                "frame-ancestors 'none'",
                                "style-src 'self'",
                                "script-src 'self' 'nonce-")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertTellsNothing(answer);
    }

    private static void assertTellsNothing(HttpResponse<String> answer) {
        assertThat(answer.headers().map().keySet()).doesNotContain("Server", "server", "X-Powered-By", "x-powered-by");
        assertThat(answer.body())
                .doesNotContain(
                        "\tat ",
                        "java.lang",
                        "jakarta.servlet",
                        "com.ibm",
                        "com.sun",
                        "Liberty",
                        "WebSphere",
                        "SRVE",
                        "Mojarra");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(url(path)).build(), BodyHandlers.ofString());
    }

    private static URI url(String path) {
        return URI.create(LecternServer.shared().url().toString().replaceFirst("/$", "") + path);
    }
}
