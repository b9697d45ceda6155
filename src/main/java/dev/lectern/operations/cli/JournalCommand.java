package dev.lectern.operations.cli;

import dev.lectern.database.DatabaseUnusable;
import dev.lectern.eventsourcing.journal.Unreachable;
import dev.lectern.eventsourcing.journal.export.ExportUnusable;
import dev.lectern.eventsourcing.journal.integrity.BrokenChain;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;

/**
 * The command for whole journals: verifies them, signs their heads, exports and imports them. Operators run it without
 * the server.
 */
public final class JournalCommand {
    static final int DONE = 0;
    static final int NOT_SOUND = 1;
    static final int NOT_RUN = 2;

    private static final String USAGE = """
        Verifies, exports and imports the journals of tenants, which go by the first part of their addresses.

          JournalCommand verify <slug> … | --all [--heads <file>] [--key <file>]
          JournalCommand heads <file> [<slug> …] [--key <file>]
          JournalCommand export <slug> <folder> [--for <lock.json of an older build>]
          JournalCommand import <folder> [<slug>]

        verify follows the chain and says where it is broken first; it holds it against heads that were signed before.
        heads signs where journals end now, and adds a line each to the file. The key is ${LECTERN_DATA}/head.key.
        export and import go on where they were interrupted. --for writes versions that the older build imports.

        DB_URL says where (jdbc:postgresql://host:5432/lectern), DB_USER (lectern_app) and DB_PASSWORD as whom.
        Exit code 0: done, and sound. 1: not sound, or refused. 2: it could not run.
        """;

    private final Map<String, String> settings;
    private final PrintStream out;
    private final PrintStream progress;

    JournalCommand(Map<String, String> settings, PrintStream out, PrintStream progress) {
        this.settings = settings;
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        System.exit(new JournalCommand(System.getenv(), System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            return run(CommandLine.of(arguments));
        } catch (ExportUnusable | BrokenChain e) {
            progress.println(e.getMessage());
            return NOT_SOUND;
        } catch (InvalidPathException e) {
            progress.println("There can be no file of this name: " + e.getInput());
            return NOT_RUN;
        } catch (IllegalArgumentException e) {
            progress.println(e.getMessage());
            progress.println();
            progress.print(USAGE);
            return NOT_RUN;
        } catch (DatabaseUnusable | Unreachable | IllegalStateException | UncheckedIOException e) {
            progress.println(e.getMessage());
            return NOT_RUN;
        }
    }

    private int run(CommandLine commandLine) {
        try (var database =
                CommandLineTargets.database(settings, commandLine.verb().equals("import"))) {
            var heads = new HeadsCommand(database, settings, out, progress);
            var archive = new ExportCommand(database, out, progress);
            return switch (commandLine.verb()) {
                case "verify" -> heads.verify(commandLine);
                case "heads" -> heads.sign(commandLine);
                case "export" -> archive.export(commandLine);
                case "import" -> archive.take(commandLine);
                default -> throw new IllegalArgumentException("There is no " + commandLine.verb() + " to do.");
            };
        }
    }
}
