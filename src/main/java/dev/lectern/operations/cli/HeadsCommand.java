package dev.lectern.operations.cli;

import dev.lectern.Lectern;
import dev.lectern.database.OneConnection;
import dev.lectern.eventsourcing.journal.SourceHead;
import dev.lectern.eventsourcing.journal.integrity.HeadKey;
import dev.lectern.eventsourcing.journal.integrity.JournalVerifier;
import dev.lectern.eventsourcing.journal.integrity.SignedHead;
import dev.lectern.eventsourcing.journal.integrity.Verification.Broken;
import dev.lectern.eventsourcing.journal.integrity.Verification.Report;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The {@code verify} and {@code heads} of {@link JournalCommand}: verifies journals and signs their heads. */
final class HeadsCommand {
    private final Tenants tenants;
    private final JournalVerifier verifier;
    private final Map<String, String> settings;
    private final PrintStream out;
    private final PrintStream progress;

    HeadsCommand(OneConnection database, Map<String, String> settings, PrintStream out, PrintStream progress) {
        this.tenants = new Tenants(database.source());
        this.verifier = new JournalVerifier(database.source(), Lectern.codec().schemas());
        this.settings = settings;
        this.out = out;
        this.progress = progress;
    }

    int verify(CommandLine commandLine) {
        if (commandLine.isAll() != commandLine.plain().isEmpty())
            throw new IllegalArgumentException("verify needs the names of tenants, or --all.");
        List<SignedHead> signed = signed(commandLine);
        List<String> slugs = commandLine.isAll() ? tenants.slugs() : commandLine.plain();
        for (String slug : slugs) CommandLineTargets.tenant(tenants, slug);
        int worst = JournalCommand.DONE;
        for (String slug : slugs) if (!verify(slug, signed)) worst = JournalCommand.NOT_SOUND;
        for (SignedHead head : signed)
            if (commandLine.isAll() && tenants.slugOf(head.tenant()).isEmpty()) {
                out.println(head.slug() + ": not here any more, but its head was signed at " + head.at() + ".");
                worst = JournalCommand.NOT_SOUND;
            }
        return worst;
    }

    private boolean verify(String slug, List<SignedHead> signed) {
        TenantId tenant = CommandLineTargets.tenant(tenants, slug);
        List<SignedHead> own =
                signed.stream().filter(head -> head.tenant().equals(tenant)).toList();
        verifier.source(tenant).ifPresent(source -> out.println(sentence(slug, source)));
        var progressPrinter = new ProgressPrinter(slug, "verified", progress);
        Report report = verifier.verification(tenant, own)
                .run(sofar -> progressPrinter.at(sofar.checked(), sofar.of()), () -> false);
        if (report.broken().isPresent()) {
            Broken broken = report.broken().get();
            out.printf(Locale.ROOT, "%s: broken at position %d. %s%n", slug, broken.position(), broken.sentence());
            return false;
        }
        out.printf(
                Locale.ROOT,
                "%s: sound, %,d events, held against %d signed heads%n",
                slug,
                report.checked(),
                own.size());
        return true;
    }

    /** Which journal another one was made from; heads that were signed there do not fit the other one. */
    static String sentence(String slug, SourceHead source) {
        return slug + ": made from the journal whose head was at position " + source.position() + ", with the hash "
                + source.hash() + ".";
    }

    private List<SignedHead> signed(CommandLine commandLine) {
        String heads = commandLine.options().get("--heads");
        if (heads == null) return List.of();
        Path key = key(commandLine);
        if (!Files.exists(key))
            throw new IllegalStateException("There is no key in " + key + " to hold the signatures against.");
        return new HeadsFile(Path.of(heads)).read(HeadKey.in(key));
    }

    int sign(CommandLine commandLine) {
        if (commandLine.plain().isEmpty()) throw new IllegalArgumentException("heads needs a file to add to.");
        var file = new HeadsFile(Path.of(commandLine.plain().getFirst()));
        List<String> named = commandLine.plain().subList(1, commandLine.plain().size());
        HeadKey key = HeadKey.in(key(commandLine));
        Instant now = Instant.now();
        var heads = new ArrayList<SignedHead>();
        for (String slug : named.isEmpty() ? tenants.slugs() : named)
            heads.add(verifier.sign(key, CommandLineTargets.tenant(tenants, slug), slug, now));
        file.add(heads);
        for (SignedHead head : heads)
            out.println(head.slug() + ": signed at position " + head.position() + " by the key " + key.fingerprint());
        return JournalCommand.DONE;
    }

    private Path key(CommandLine commandLine) {
        String named = commandLine.options().get("--key");
        if (named != null) return Path.of(named);
        String data = settings.get("LECTERN_DATA");
        if (data == null) throw new IllegalArgumentException("Say where the key is: --key, or LECTERN_DATA.");
        return Path.of(data, "head.key");
    }
}
