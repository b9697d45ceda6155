package dev.lectern.guides;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows {@code src/docs/adding-a-page.md}. Mutants: the guide forgets the address or the bean. */
@Tag("docs")
class AddingAPageIT {
    private static final String ADDRESSES = "src/main/java/dev/lectern/site/Pages.java";
    private static final String BEAN = "src/main/java/dev/lectern/site/course/UndatedCoursesPage.java";

    @Test
    void a_page_is_added_as_the_page_says(@TempDir Path folder) throws Exception {
        var copy = new GuideCopy(Guide.read("adding-a-page"), folder);
        copy.followWithout(ADDRESSES, BEAN);
        copy.failsWith(
                "[files in src/main/webapp/pages, each with an entry in Pages]",
                "the following elements were unexpected: [\"/pages/desk/courses-undated.xhtml\"]",
                "pages/desk/courses-undated.xhtml names undatedCoursesPage, and no class is so.");
        copy.followToTheEnd();
        copy.passes();
    }
}
