package dev.lectern.operations.cli;

import dev.lectern.Lectern;
import dev.lectern.database.OneConnection;
import dev.lectern.eventsourcing.journal.SourceHead;
import dev.lectern.eventsourcing.journal.export.DowncastRows;
import dev.lectern.eventsourcing.journal.export.Export;
import dev.lectern.eventsourcing.journal.export.ExportFolder;
import dev.lectern.eventsourcing.journal.export.ExportRows;
import dev.lectern.eventsourcing.journal.export.Import;
import dev.lectern.eventsourcing.journal.export.KnownVersions;
import dev.lectern.eventsourcing.journal.export.StoredRows;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code export} and {@code import} of {@link JournalCommand}. */
final class ExportCommand {
    private final OneConnection database;
    private final Tenants tenants;
    private final EventCodec codec = Lectern.codec();
    private final PrintStream out;
    private final PrintStream progress;

    ExportCommand(OneConnection database, PrintStream out, PrintStream progress) {
        this.database = database;
        this.tenants = new Tenants(database.source());
        this.out = out;
        this.progress = progress;
    }

    int export(CommandLine commandLine) {
        require(commandLine.plain().size() == 2, "export needs a tenant and a folder.");
        String slug = commandLine.plain().get(0);
        var folder = new ExportFolder(Path.of(commandLine.plain().get(1)));
        TenantId tenant = CommandLineTargets.tenant(tenants, slug);
        new Export(rows(tenant, slug, commandLine.options().get("--for")), slug, folder)
                .run(new ProgressPrinter(slug, "exported", progress), () -> false);
        out.println(slug + ": exported into " + folder + ", up to position "
                + folder.begun().until() + ".");
        SourceHead source = folder.begun().source();
        if (source != null) out.println(HeadsCommand.sentence(slug, source));
        return JournalCommand.DONE;
    }

    private ExportRows rows(TenantId tenant, String slug, @Nullable String lock) {
        if (lock == null) return new StoredRows(database.source(), codec.schemas(), tenant);
        var older = new KnownVersions(Path.of(lock));
        var checked = new ProgressPrinter(slug, "checked", progress);
        return new DowncastRows(database.source(), codec, tenant, older, checked);
    }

    int take(CommandLine commandLine) {
        List<String> plain = commandLine.plain();
        require(plain.size() == 1 || plain.size() == 2, "import needs a folder, and may be given another name.");
        var folder = new ExportFolder(Path.of(plain.get(0)));
        String slug = plain.size() == 2 ? plain.get(1) : folder.begun().slug();
        new Import(database.source(), tenants, codec.schemas(), folder, slug)
                .run(new ProgressPrinter(slug, "imported", progress), () -> false);
        out.println(
                slug + ": imported, and sound up to position " + folder.begun().until() + ".");
        return JournalCommand.DONE;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) throw new IllegalArgumentException(sentence);
    }
}
