package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lands new versions: writes their lines in the lock and their golden bytes, and what else the application keeps for
 * them. What has landed is not changed, except that its upcasts may be extended, or that a {@link Correction} of one
 * step says that they were wrong. Nothing lands while a rule is broken or a proof fails. See {@code
 * src/docs/adding-a-version.md}.
 */
public final class Landing {
    private final Path root;
    private final SchemaRules rules;
    private final Lock lock;
    private final @Nullable Object policy;

    /**
     * @param policy with which upcasters are judged that ask for one; null if none does
     * @throws IllegalStateException with a sentence for each rule that is broken
     */
    public Landing(Path root, List<History> histories, @Nullable Object policy) throws IOException {
        this.root = root;
        this.policy = policy;
        rules = new SchemaRules(root, histories, policy);
        lock = Lock.in(root);
        refuseIfAny(rules.faultsBeforeLanding());
    }

    /**
     * @param correction null if no step is corrected
     * @param parts further files, made while the new golden bytes are in place
     * @param proofs the tests that must pass before the lock is written
     * @return a sentence for each thing that was done
     * @throws IllegalStateException with a sentence for each thing that is in the way; then nothing has changed
     */
    public List<String> land(
            ExampleStreams examples, @Nullable Correction correction, List<LandingPart> parts, List<Class<?>> proofs)
            throws IOException {
        List<EventSchema> fresh = rules.unlanded();
        var drafts = new Drafts(root);
        var undo = new Thread(drafts::undo); // if somebody ends it while the proofs run
        Runtime.getRuntime().addShutdownHook(undo);
        boolean isLanded = false;
        try {
            drafts.write(golden(examples, fresh, correction));
            var versions = fresh.stream()
                    .map(EventSchema::id)
                    .collect(Collectors.toCollection(() -> new TreeSet<>(Lock.IN_ORDER)));
            for (LandingPart part : parts) drafts.write(part.files(versions));
            refuseIfAny(Proofs.failures(proofs));
            drafts.write(Map.of(Path.of(Lock.FILE), lock.with(fresh)));
            isLanded = true;
        } finally {
            Runtime.getRuntime().removeShutdownHook(undo);
            if (!isLanded) drafts.undo();
        }
        return said(fresh, correction, drafts);
    }

    private Map<Path, String> golden(ExampleStreams examples, List<EventSchema> fresh, @Nullable Correction correction)
            throws IOException {
        var texts = new TreeMap<String, String>();
        for (EventSchema schema : examples.codec().schemas().all()) {
            Golden golden = fresh.contains(schema)
                    ? first(examples, schema)
                    : further(examples, Golden.landed(root, schema), correction);
            texts.put(Golden.name(schema.id()), golden.text());
        }
        texts.put(StepPrints.FILE, steps(examples.codec(), correction).text());
        if (correction != null) {
            requireChange(correction, texts);
            texts.put(Correction.FILE, correction.addedTo(root));
        }
        var files = new LinkedHashMap<Path, String>();
        texts.forEach((path, text) -> files.put(Path.of(path), text));
        files.put(Path.of(GoldenLock.FILE), GoldenLock.in(root).with(texts));
        return files;
    }

    private StepPrints steps(EventCodec codec, @Nullable Correction correction) throws IOException {
        StepPrints today = StepPrints.today(codec, policy);
        List<String> corrected = correction == null
                ? List.of()
                : correction.versions().stream().map(SchemaVersion::toString).toList();
        refuseIfAny(today.changedSince(StepPrints.landed(root)).stream()
                .filter(version -> !corrected.contains(version))
                .map(version -> "The upcaster of " + version + " makes something else of made-up events than when it"
                        + " landed: restore it, and add a version instead. If it was wrong, correct it: run "
                        + SchemaRules.CORRECT)
                .toList());
        return today;
    }

    private void requireChange(Correction correction, Map<String, String> texts) throws IOException {
        GoldenLock landed = GoldenLock.in(root);
        if (texts.entrySet().stream()
                .allMatch(text -> GoldenLock.fingerprint(text.getValue())
                        .equals(landed.lines().get(text.getKey()))))
            throw new IllegalStateException("Nothing that has landed reads otherwise, so that no step of "
                    + correction.versions() + " is corrected: change the upcaster first.");
    }

    private static Golden first(ExampleStreams examples, EventSchema schema) {
        try {
            return Golden.today(examples.example(schema), examples);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The example of " + schema + " does not read, write one in Examples: " + e.getMessage(), e);
        }
    }

    private static Golden further(ExampleStreams examples, Golden landed, @Nullable Correction correction) {
        Golden today = Golden.today(landed.payload(), examples);
        if (today.goesOnFrom(landed)) return today;
        if (correction != null && today.corrects(landed, correction.versions())) return today;
        throw new IllegalStateException(landed + " is not what its bytes read as any more: restore the step that was"
                + " changed, and add a version instead. If the step was wrong when it landed, correct it: run "
                + SchemaRules.CORRECT);
    }

    private static List<String> said(List<EventSchema> fresh, @Nullable Correction correction, Drafts drafts) {
        var said = new ArrayList<String>();
        for (EventSchema schema : fresh) said.add(schema + " has landed: commit what is new and what has changed.");
        if (correction != null)
            for (SchemaVersion version : correction.versions()) said.add("The step of " + version + " is corrected.");
        said.addAll(drafts.said());
        return said;
    }

    private static void refuseIfAny(List<String> faults) {
        if (!faults.isEmpty()) throw new IllegalStateException(String.join("\n", faults));
    }
}
