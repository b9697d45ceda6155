package dev.lectern.operations.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import dev.lectern.it.LecternServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the views command prints beside a running server, and what the server does about it. */
@InABrowser(Provider.KANAL_AND_ALTSTADT)
class ViewsCommandIT {
    private static final String TENANT = "altstadt-kolleg";

    private final LecternServer server = LecternServer.shared();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @Test
    void it_lists_each_view_and_reactor_of_each_tenant() {
        assertThat(run("list", TENANT)).isEqualTo(ViewsCommand.DONE);
        // other tests stop views of their tenants meanwhile
        assertThat(run("list", "--all")).isIn(ViewsCommand.DONE, ViewsCommand.REFUSED);
        assertThat(lines())
                .filteredOn(line -> line.startsWith(TENANT + "\t"))
                .filteredOn(line -> line.split("\t")[2].equals("LIVE"))
                .extracting(line -> line.split("\t")[1])
                .contains("availability", "catalogue", "directory", "roster", "transcript", "HoldExpiry");
    }

    @Test
    void it_has_a_view_rebuilt_and_brought_back() {
        String before = generation("directory");
        assertThat(run("rebuild", TENANT, "--view", "directory", "--watch")).isEqualTo(ViewsCommand.DONE);
        String after = generation("directory");
        assertThat(after).isNotEqualTo(before);
        assertThat(run("roll-back", TENANT, "--view", "directory")).isEqualTo(ViewsCommand.DONE);
        assertThat(generation("directory")).isEqualTo(before);
        assertThat(run("log", TENANT)).isEqualTo(ViewsCommand.DONE);
        assertThat(lines())
                .anyMatch(line ->
                        line.contains("\tdirectory\t" + before + "\tROLLED_BACK\t") && line.contains("\tOPERATOR\t"));
        assertThat(run("drop", TENANT)).isEqualTo(ViewsCommand.DONE);
    }

    @Test
    void what_cannot_be_done_is_said() {
        assertThat(run("skip", TENANT, "catalogue", "1", "no", "reason")).isEqualTo(ViewsCommand.REFUSED);
        assertThat(progress.toString(UTF_8)).contains("does not hold up catalogue");
        assertThat(run("pause", TENANT)).isEqualTo(ViewsCommand.REFUSED);
        assertThat(run("stops", TENANT)).isEqualTo(ViewsCommand.DONE);
        assertThat(run("rebuild", "nobody")).isEqualTo(ViewsCommand.NOT_RUN);
        assertThat(progress.toString(UTF_8)).contains("There is no tenant nobody.", TENANT);
        assertThat(run("rebuild", TENANT, "--view", "HoldExpiry")).isEqualTo(ViewsCommand.NOT_RUN);
        assertThat(run("rebuild", TENANT, "--end", "never")).isEqualTo(ViewsCommand.NOT_RUN);
        assertThat(run("list")).isEqualTo(ViewsCommand.NOT_RUN);
    }

    private String generation(String view) {
        run("list", TENANT);
        return lines().stream()
                .map(line -> line.split("\t"))
                .filter(line -> line[1].equals(view) && line[2].equals("LIVE"))
                .map(line -> line[3])
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines() {
        return out.toString(UTF_8).lines().toList();
    }

    private int run(String... arguments) {
        out.reset();
        progress.reset();
        var settings = Map.of(
                "DB_URL",
                "jdbc:postgresql://127.0.0.1:" + server.dbPort() + "/lectern",
                "DB_PASSWORD",
                LecternServer.DB_PASSWORD);
        return new ViewsCommand(settings, new PrintStream(out, true, UTF_8), new PrintStream(progress, true, UTF_8))
                .run(List.of(arguments));
    }
}
