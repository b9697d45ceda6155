package dev.lectern.guides;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows {@code src/docs/adding-a-view.md}. Mutants: the guide forgets the migration, the root or the landing. */
@Tag("docs")
class AddingAViewIT {
    private static final String ROOT = "src/main/java/dev/lectern/Lectern.java";
    private static final String MIGRATION = "migrations/V17__revocations.sql";

    @Test
    void a_view_is_added_as_the_page_says(@TempDir Path folder) throws Exception {
        var copy = new GuideCopy(Guide.read("adding-a-view"), folder);
        copy.followWithout(ROOT, MIGRATION);
        copy.failsWith(
                "[classes in Lectern.VIEWS]",
                "could not find the following elements: [\"dev.lectern.read.revocations.RevocationProjection\"]",
                "relation \"revocation\" does not exist");
        copy.followToTheEnd();
        copy.failsWith("schemas/views.json has nothing of the view revocations: run mvn -q -Pland.");
        copy.lands();
        copy.passes();
    }
}
