package dev.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.lectern.browser.Visitor;
import java.util.List;

/** The form in which a trainer marks attendance, as somebody uses it who has no mouse. */
final class AttendanceForm {
    private static final List<String> MARKS = List.of("Present", "Late", "Absent", "Excused");
    private static final int MORE_STOPS_THAN_A_PAGE_HAS = 80;

    private AttendanceForm() {}

    static void marks(Visitor visitor, String name, String mark) {
        Locator row = visitor.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name))
                .locator("input:focus");
        tabs(visitor, row);
        visitor.page().keyboard().press("Space");
        for (int i = MARKS.indexOf(chosen(row)); i < MARKS.indexOf(mark); i++)
            visitor.page().keyboard().press("ArrowRight");
        for (int i = MARKS.indexOf(chosen(row)); i > MARKS.indexOf(mark); i--)
            visitor.page().keyboard().press("ArrowLeft");
        assertThat(radio(visitor, name, mark)).isChecked();
    }

    private static String chosen(Locator radio) {
        return (String) radio.evaluate("input => input.labels[0].textContent.trim()");
    }

    static void presses(Visitor visitor, String name) {
        Locator control = visitor.page()
                .locator(":focus")
                .and(visitor.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(name).setExact(true))
                        .or(visitor.page()
                                .getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions()
                                                .setName(name)
                                                .setExact(true))));
        tabs(visitor, control);
        visitor.page().keyboard().press("Enter");
    }

    private static void tabs(Visitor visitor, Locator whenFocused) {
        for (int i = 0; i < MORE_STOPS_THAN_A_PAGE_HAS && whenFocused.count() == 0; i++)
            visitor.page().keyboard().press("Tab");
        assertThat(whenFocused).hasCount(1);
    }

    static Locator radio(Visitor visitor, String name, String mark) {
        return visitor.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name))
                .getByLabel(mark);
    }
}
