package dev.lectern.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guides add passes the tests of the whole, with the command that the README names. */
@Tag("docs")
class EveryGuideIT {
    private static final List<String> GUIDES =
            List.of("adding-a-command", "adding-a-page", "adding-a-view", "adding-an-aggregate");
    private static final String EVERYTHING = "mvn verify";

    @Test
    void all_that_they_add_together_passes_every_test(@TempDir Path folder) throws Exception {
        assertThat(Files.readString(Path.of("README.md"))).contains("    " + EVERYTHING + "\n");
        var tree = new TreeCopy(folder);
        for (String guide : GUIDES) new GuideCopy(Guide.read(guide), folder, tree).followToTheEnd();
        run(tree, "mvn -q -Pland");
        run(tree, EVERYTHING);
    }

    private static void run(TreeCopy tree, String command) throws IOException, InterruptedException {
        TreeCopy.Built built = tree.run(command);
        assertThat(built.passed()).as("%s", built.said()).isTrue();
    }
}
