package dev.lectern.operations.cli;

import dev.lectern.database.DatabaseUnusable;
import dev.lectern.database.OneConnection;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.projections.admin.ViewQueries;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The command for views and reactors of tenants, for operators and their scripts. It writes what is to be done to the
 * database; the nodes that run on that database do it.
 */
public final class ViewsCommand {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int NOT_RUN = 2;

    private static final String USAGE = """
        Shows the views and reactors of tenants, which go by the first part of their addresses, and rebuilds views.

          ViewsCommand list <slug> … | --all        a line for each generation: tenant, name, stage, generation,
                                                    version, position, events behind, seconds behind, events a second,
                                                    events skipped, rows that differ
          ViewsCommand stops <slug> … | --all       events that cannot be read or applied, and why
          ViewsCommand log <slug> … | --all         what was done, by whom and why
          ViewsCommand rebuild <slug> … | --all [--view <name>] [--end switch|if-equal|wait] [--watch]
          ViewsCommand pause | resume | cancel | compare | switch | roll-back | drop | retry
                       <slug> … | --all [--view <name>]
          ViewsCommand skip <slug> <name> <position> <reason …>

        DB_URL says where (jdbc:postgresql://host:5432/lectern), DB_USER (lectern_app) and DB_PASSWORD as whom.
        Exit code 0: done. 1: there was nothing to do, or it was refused; with list and stops, something stands still.
        2: it could not run.
        """;

    private static final Map<String, CompletionPolicy> AT_END = Map.of(
            "switch",
            CompletionPolicy.SWITCH,
            "if-equal",
            CompletionPolicy.SWITCH_IF_EQUAL,
            "wait",
            CompletionPolicy.WAIT);

    private final Map<String, String> settings;
    private final PrintStream out;
    private final PrintStream progress;

    ViewsCommand(Map<String, String> settings, PrintStream out, PrintStream progress) {
        this.settings = settings;
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        System.exit(new ViewsCommand(System.getenv(), System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            CommandLine commandLine = CommandLine.of(arguments);
            try (var database = CommandLineTargets.database(settings, true)) {
                return run(commandLine, database);
            }
        } catch (Refused e) {
            progress.println(e.sentence());
            return REFUSED;
        } catch (IllegalArgumentException e) {
            progress.println(e.getMessage());
            progress.println();
            progress.print(USAGE);
            return NOT_RUN;
        } catch (DatabaseUnusable | IllegalStateException e) {
            progress.println(e.getMessage());
            return NOT_RUN;
        }
    }

    private int run(CommandLine commandLine, OneConnection database) {
        var tenants = new Tenants(database.source());
        if (commandLine.verb().equals("skip")) return skip(commandLine, tenants, database);
        if (commandLine.isAll() != commandLine.plain().isEmpty())
            throw new IllegalArgumentException(commandLine.verb() + " needs the names of tenants, or --all.");
        List<TenantViewsCommand> each = (commandLine.isAll() ? tenants.slugs() : commandLine.plain())
                .stream().map(slug -> of(slug, tenants, database)).toList();
        return switch (commandLine.verb()) {
            case "list" -> all(each, views -> views.list(Instant.now()));
            case "stops" -> all(each, TenantViewsCommand::stops);
            case "log" -> all(each, TenantViewsCommand::log);
            case "rebuild" -> rebuild(commandLine, each);
            case "pause" -> act(commandLine, each, ViewCommands::pause);
            case "resume" -> act(commandLine, each, ViewCommands::resume);
            case "cancel" -> act(commandLine, each, ViewCommands::cancel);
            case "compare" -> act(commandLine, each, ViewCommands::compare);
            case "switch" -> act(commandLine, each, ViewCommands::switchOver);
            case "roll-back" -> act(commandLine, each, ViewCommands::rollBack);
            case "drop" -> act(commandLine, each, ViewCommands::drop);
            case "retry" ->
                act(commandLine, each, (commands, name) -> commands.quarantine().retry(name));
            default -> throw new IllegalArgumentException("There is no " + commandLine.verb() + " to do.");
        };
    }

    private TenantViewsCommand of(String slug, Tenants tenants, OneConnection database) {
        TenantId tenant = CommandLineTargets.tenant(tenants, slug);
        var viewCommands = new ViewCommands(database.source(), tenant, Actor.OPERATOR);
        return new TenantViewsCommand(slug, new ViewQueries(database.source(), tenant), viewCommands, out, progress);
    }

    /** @return {@link #DONE} if it succeeded for each tenant, otherwise {@link #REFUSED} */
    private static int all(List<TenantViewsCommand> each, Predicate<TenantViewsCommand> does) {
        boolean well = true;
        for (TenantViewsCommand views : each) well &= does.test(views);
        return well ? DONE : REFUSED;
    }

    private int rebuild(CommandLine commandLine, List<TenantViewsCommand> each) {
        CompletionPolicy completionPolicy = AT_END.get(commandLine.options().getOrDefault("--end", "switch"));
        if (completionPolicy == null) throw new IllegalArgumentException("--end is one of " + AT_END.keySet() + ".");
        String view = commandLine.options().get("--view");
        int result = all(each, views -> views.rebuild(view, completionPolicy));
        if (commandLine.isWatched()) each.forEach(TenantViewsCommand::watch);
        return result;
    }

    private static int act(
            CommandLine commandLine, List<TenantViewsCommand> each, BiConsumer<ViewCommands, String> act) {
        String named = commandLine.options().get("--view");
        boolean any = false;
        for (TenantViewsCommand views : each) any |= views.act(named, act);
        return any ? DONE : REFUSED;
    }

    private int skip(CommandLine commandLine, Tenants tenants, OneConnection database) {
        List<String> plain = commandLine.plain();
        if (plain.size() < 4)
            throw new IllegalArgumentException("skip needs a tenant, a view or reactor, a position, and the reason.");
        long position = Long.parseLong(plain.get(2));
        String reason = String.join(" ", plain.subList(3, plain.size()));
        return of(plain.getFirst(), tenants, database)
                        .act(
                                plain.get(1),
                                (viewCommands, name) ->
                                        viewCommands.quarantine().skip(name, position, reason))
                ? DONE
                : REFUSED;
    }
}
