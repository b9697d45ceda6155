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
 * Somebody before a browser of their own, who does what people do: goes by what is written, waits a little, and fails
 * the test with an assertion when it is not there.
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
     * Goes to a path of the site, as in {@code /aarhus-craft}. A page that waits for its view loads itself again every two
     * seconds. If that comes in between, the address is entered once more.
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

    /** Clicks the button or link on which exactly this is written. */
    public Visitor clicks(String name) {
        control(name).click();
        return this;
    }

    /** Clicks and goes on at once, so that somebody else can click beside it. */
    public Visitor clicksWithoutWaiting(String name) {
        control(name).evaluate("button => setTimeout(() => button.click(), 0)");
        return this;
    }

    /** Until the page hears of what changes: its socket is open. */
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

    /** Goes over the catalogue and the course to the date that stands at this place of its list, 0 for the next one. */
    public Visitor findsDate(String provider, String course, int number) {
        opens("/" + provider).clicks(course);
        page.locator("tbody tr").nth(number).locator("a").click();
        return this;
    }

    /** The path of the page, without the server. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    /** Writes into the field that has this label, over what it held. */
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

    /** Nothing is wider than the screen: no scrolling sideways. */
    public Visitor seesAllOfIt() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels beyond the right edge of %s", page.url())
                .isEqualTo(0);
        return this;
    }

    /** The whole page as it stands, to {@code target/screenshots/<name>.png}. */
    public Visitor photographs(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        return this;
    }

    /** Asserts that there were no {@link #troubles} but those that begin with one of the excused. */
    public Visitor hadNoTrouble(String... excused) {
        assertThat(troubles())
                .as("what the browser's console said")
                .filteredOn(trouble -> List.of(excused).stream().noneMatch(trouble::startsWith))
                .isEmpty();
        return this;
    }

    /** Console errors, uncaught exceptions and violations of the content security policy, in their order. */
    public List<String> troubles() {
        // events reach us only while a call is under way
        page.evaluate("0");
        return browserTroubles.soFar();
    }

    /** For what has no word here. */
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
