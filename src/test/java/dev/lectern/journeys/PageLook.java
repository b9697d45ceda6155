package dev.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.lectern.browser.Visitor;
import java.util.List;
import java.util.Map;

/** Photographs pages in two widths, and checks what every page must have. */
final class PageLook {
    private static final String SMALL_TARGETS = """
        () => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')]
          .filter(e => e.checkVisibility() && !e.closest('p, dd, .sentence, td, th') && !e.matches('.skip'))
          .map(e => [e, e.getBoundingClientRect()])
          .filter(([e, r]) => r.width > 0 && (r.width < 24 || r.height < 24))
          .map(([e, r]) => e.outerHTML.slice(0, 80) + ' ' + Math.round(r.width) + 'x' + Math.round(r.height))\
        """;

    private PageLook() {}

    static void looks(Visitor desktop, Visitor phone, Map<String, String> pages) {
        pages.forEach((name, path) -> {
            look(desktop, name + "-1280", path);
            look(phone, name + "-360", path);
        });
        desktop.hadNoTrouble();
        phone.hadNoTrouble();
    }

    private static void look(Visitor visitor, String name, String path) {
        visitor.opens(path).photographs(name).seesAllOfIt();
        Page page = visitor.page();
        assertThat(page.locator("h1").count()).as("headings of %s", name).isEqualTo(1);
        assertThat(page.title()).as("title of %s", name).isNotBlank();
        assertThat((List<?>) page.evaluate(SMALL_TARGETS))
                .as("targets under 24 px on %s", name)
                .isEmpty();
    }
}
