package dev.lectern.operations.cli;

import dev.lectern.Lectern;
import dev.lectern.database.DatabaseUnusable;
import dev.lectern.database.OneConnection;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.tenancy.Tenants;
import dev.lectern.operations.schemas.DryRun;
import dev.lectern.operations.schemas.DryRunReport;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * The dry run as a command. Operators run it without the server, with the classes of a new build, before they put that
 * build in place. It reads the database that the build is to work with and changes nothing.
 */
public final class DryRunCommand {
    static final int ALL_READABLE = 0;
    static final int NOT_ALL_READABLE = 1;
    static final int NOT_RUN = 2;

    private static final String USAGE = """
        Reads every stored event through the chains of this build and into its records. It changes nothing.

          DryRunCommand <slug> …     these tenants, by the first part of their addresses
          DryRunCommand --all        every tenant

        DB_URL says where (jdbc:postgresql://host:5432/lectern), DB_USER (lectern_app) and DB_PASSWORD as whom.
        Exit code 0: all can be read. 1: not all. 2: it could not run.
        """;

    private final Map<String, String> settings;
    private final PrintStream out;
    private final PrintStream progress;

    DryRunCommand(Map<String, String> settings, PrintStream out, PrintStream progress) {
        this.settings = settings;
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        System.exit(new DryRunCommand(System.getenv(), System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.isEmpty() || !settings.containsKey("DB_URL") || !settings.containsKey("DB_PASSWORD")) {
            progress.print(USAGE);
            return NOT_RUN;
        }
        try (var database = CommandLineTargets.database(settings, false)) {
            return run(arguments, database);
        } catch (DatabaseUnusable | IllegalStateException e) {
            progress.println(e.getMessage());
            return NOT_RUN;
        }
    }

    private int run(List<String> arguments, OneConnection database) {
        var tenants = new Tenants(database.source());
        var codec = Lectern.codec();
        var journal = new Journal(database.source(), codec, tenant -> {});
        int worst = ALL_READABLE;
        for (String slug : arguments.equals(List.of("--all")) ? tenants.slugs() : arguments) {
            var run = new DryRun(journal, codec.schemas(), CommandLineTargets.tenant(tenants, slug));
            DryRunReport report = run.run(new DryRunProgressPrinter(slug, progress), () -> false);
            new ReportPrinter(out).print(slug, report);
            if (!report.isAllReadable()) worst = NOT_ALL_READABLE;
        }
        return worst;
    }
}
