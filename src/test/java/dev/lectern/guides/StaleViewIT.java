package dev.lectern.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.it.LecternServer;
import dev.lectern.read.directory.DirectoryProjection;
import dev.lectern.read.roster.RosterProjection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build is deployed over data that another one has written: in one, a projection writes something else, in the next
 * one an upcaster does. Each time the build names the views that are stale, their versions are counted up, and live
 * rows become right without anybody's act.
 */
@Tag("docs")
class StaleViewIT {
    private static final String READ = "src/main/java/dev/lectern/read/";
    private static final String ENTRY = READ + "directory/DirectoryEntry.java";
    private static final String DIRECTORY = READ + "directory/DirectoryProjection.java";
    private static final String ROSTER = READ + "roster/RosterProjection.java";
    private static final String PEOPLE = "src/main/java/dev/lectern/domain/person/PersonHistory.java";
    private static final String LAND = "mvn -q -Pland";
    private static final String TEST = "mvn -q test -Dtest=ViewPrintsTest#no_view_of_this_build_is_stale";
    private static final Pattern VERSION = Pattern.compile("int version\\(\\) \\{\\s+return (\\d+);");
    private static final String HEARS = "    @Override\n    public Set<Class<? extends Event>> hears()";

    @TempDir
    Path folder;

    private TreeCopy tree;

    @BeforeEach
    void a_copy_of_the_tree() throws IOException {
        tree = new TreeCopy(folder);
    }

    @Test
    void live_rows_become_right_without_anybodys_act() throws Exception {
        int directory = new DirectoryProjection().version();
        int roster = new RosterProjection().version();
        try (LecternServer server = LecternServer.fresh("stale-view", Path.of("target", "lectern.war"))) {
            EarlierJournal.before(server);
            server.start();
            var rows = new LiveRows(server);
            rows.await(Map.of("directory", directory, "roster", roster));
            assertThat(rows.count("directory", "sort_name in ('Ammann, Reto', 'Graf, Noemi')"))
                    .isEqualTo(2);

            projectionChanges(directory);
            deploy(server);
            rows.await(Map.of("directory", directory + 1, "roster", roster));
            assertThat(rows.count("directory", "sort_name in ('Reto Ammann', 'Noemi Graf')"))
                    .isEqualTo(2);

            upcasterChanges(directory + 1, roster);
            deploy(server);
            rows.await(Map.of("directory", directory + 2, "roster", roster + 1));
            assertThat(rows.count("directory", "display_name in ('Ammann Reto', 'Noemi Graf')"))
                    .isEqualTo(2);
            assertThat(rows.count("roster_person", "name = 'Ammann Reto'")).isEqualTo(1);
            assertThat(rows.acts()).isZero();
        }
    }

    /** Who registers is sorted by the name as it is shown. */
    private void projectionChanges(int directory) throws Exception {
        tree.replace(ENTRY, "sortName = e.sortName();\n        email", "sortName = e.displayName();\n        email");
        assertThat(stale()).satisfiesExactly(fault -> makesSomethingElse(fault, "directory", directory));
        assertThat(tree.run(LAND).said()).contains("count its version up, to " + (directory + 1));
        countUp(DIRECTORY);
        assertThat(stale()).singleElement().asString().startsWith("directory has the version " + (directory + 1));
        assertThat(tree.run(LAND).passed()).isTrue();
        assertThat(stale()).isEmpty();
    }

    /** Full names of two words are taken to begin with the family name. The golden steps would need a correction. */
    private void upcasterChanges(int directory, int roster) throws Exception {
        tree.replace(
                PEOPLE,
                "with(\"givenName\", words[0]).with(\"familyName\", words[1])",
                "with(\"givenName\", words[1]).with(\"familyName\", words[0])");
        assertThat(stale())
                .satisfiesExactly(
                        fault -> makesSomethingElse(fault, "directory", directory),
                        fault -> makesSomethingElse(fault, "roster", roster));
        countUp(DIRECTORY);
        countUp(ROSTER);
        assertThat(stale()).hasSize(2).allMatch(fault -> fault.contains("still has"));
    }

    private static void makesSomethingElse(String fault, String view, int version) {
        assertThat(fault)
                .startsWith(view + " makes something else of ")
                .endsWith(": count its version up, to " + (version + 1) + ", and run mvn -q -Pland.");
    }

    private void countUp(String projection) throws IOException {
        Matcher version = VERSION.matcher(tree.read(projection));
        if (!version.find()) {
            tree.replace(projection, HEARS, "    @Override\n    public int version() { return 1; }\n\n" + HEARS);
            countUp(projection);
            return;
        }
        int next = Integer.parseInt(version.group(1)) + 1;
        tree.replace(projection, version.group(), "int version() { return " + next + ";");
    }

    private List<String> stale() throws Exception {
        TreeCopy.Built built = tree.run(TEST);
        assertThat(built.said()).doesNotContain("COMPILATION ERROR");
        List<String> said = tree.failures("dev.lectern.eventsourcing.projections.prints.ViewPrintsTest");
        assertThat(built.passed()).as("%s", built.said()).isEqualTo(said.isEmpty());
        return said;
    }

    private void deploy(LecternServer server) throws IOException, InterruptedException {
        TreeCopy.Built built = tree.run("mvn -q package -Dskip.unit.tests=true");
        assertThat(built.passed()).as("%s", built.said()).isTrue();
        server.kill();
        server.deploy(folder.resolve("target/lectern.war")).start();
    }
}
