package dev.lectern.guides;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows {@code src/docs/adding-a-command.md}. Mutants: the guide forgets the decider or the service. */
@Tag("docs")
class AddingACommandIT {
    private static final String DECIDER = "src/main/java/dev/lectern/domain/person/Person.java";
    private static final String SERVICE = "src/main/java/dev/lectern/domain/person/PersonService.java";

    private static final String NOT_COVERED = " error: the switch expression does not cover all possible input values";

    @Test
    void a_command_is_added_as_the_page_says(@TempDir Path folder) throws Exception {
        var copy = new GuideCopy(Guide.read("adding-a-command"), folder);
        copy.followWithout(DECIDER, SERVICE);
        copy.failsWith("person/Person.java" + NOT_COVERED, "person/PersonService.java" + NOT_COVERED);
        copy.followToTheEnd();
        copy.passes();
    }
}
