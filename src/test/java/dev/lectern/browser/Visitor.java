package dev.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A person with a browser of their own, who acts as people do: finds things by their text, waits a little for them, and
 * fails the test with an assertion when they do not appear.
 */
public final class Visitor {
    private final BrowserContext context;
    private final Page page;
    private final BrowserTroubles browserTroubles = new BrowserTroubles();

    Visitor(BrowserContext context) {
        this.context = context;
        browserTroubles.listenTo(context);
        this.page = context.newPage();
    }

    /**
     * Opens a path of the site, as in {@code /aarhus-craft}. A page that waits for its view reloads itself every two
     * seconds. If that interrupts the navigation, the path is opened again, three times at most.
     */
    public Visitor opens(String path) {
        for (int again = 3; ; again--) {
            try {
                page.navigate(path);
                return this;
            } catch (PlaywrightException interrupted) {
                if (again == 0
                        || !String.valueOf(interrupted.getMessage()).contains("interrupted by another navigation"))
                    throw interrupted;
                page.waitForLoadState();
            }
        }
    }

    /** Clicks the button or link with exactly this text. */
    public Visitor clicks(String name) {
        control(name).click();
        return this;
    }

    /** Clicks and returns at once, so that another visitor can click at the same time. */
    public Visitor clicksWithoutWaiting(String name) {
        control(name).evaluate("button => setTimeout(() => button.click(), 0)");
        return this;
    }

    /** Waits until the page's socket is open, so that the page learns of changes. */
    public Visitor waitsForTheSocket() {
        page.waitForFunction("() => window.lecternLive === true");
        return this;
    }

    public Visitor doubleClicks(String name) {
        control(name).dblclick();
        return this;
    }

    /** Signs in at a provider of the demonstration; {@code "aarhus-craft", "mette.sorensen@example.org"}. */
    public Visitor signsIn(String provider, String email) {
        return opens("/" + provider + "/sign-in")
                .fills("E-mail", email)
                .fills("Password", "lectern-demo")
                .clicks("Sign in")
                .sees("Sign out");
    }

    /**
     * Opens a date of a course by way of the catalogue.
     *
     * @param number its place in the course's list of dates, 0 for the next date
     */
    public Visitor findsDate(String provider, String course, int number) {
        opens("/" + provider).clicks(course);
        page.locator("tbody tr").nth(number).locator("a").click();
        return this;
    }

    /** The path of the page, without the server. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    /** Replaces the text of the field that has this label. */
    public Visitor fills(String label, String value) {
        page.getByLabel(label).fill(value);
        return this;
    }

    public Visitor chooses(String label, String option) {
        page.getByLabel(label).selectOption(option);
        return this;
    }

    public Visitor sees(String text) {
        assertThat(shown(text).first()).isVisible();
        return this;
    }

    public Visitor seesNo(String text) {
        assertThat(shown(text)).hasCount(0);
        return this;
    }

    /** Asserts that nothing is wider than the screen: no scrolling sideways. */
    public Visitor seesAllOfIt() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels beyond the right edge of %s", page.url())
                .isEqualTo(0);
        return this;
    }

    /** Saves a picture of the whole page as {@code target/screenshots/<name>.png}. */
    public Visitor photographs(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        return this;
    }

    /** Asserts that there were no {@link #troubles} except those that begin with one of the excused texts. */
    public Visitor hadNoTrouble(String... excused) {
        assertThat(troubles())
                .as("what the browser's console said")
                .filteredOn(trouble -> List.of(excused).stream().noneMatch(trouble::startsWith))
                .isEmpty();
        return this;
    }

    /** Console errors, uncaught exceptions and violations of the content security policy, in their order. */
    public List<String> troubles() {
        // Playwright delivers events only while a call is under way
        page.evaluate("0");
        return browserTroubles.soFar();
    }

    /** The Playwright page, for what this class has no method for. */
    public Page page() {
        return page;
    }

    void leaves() {
        context.close();
    }

    private Locator control(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    private Locator shown(String text) {
        return page.getByText(text).filter(new Locator.FilterOptions().setVisible(true));
    }
}
