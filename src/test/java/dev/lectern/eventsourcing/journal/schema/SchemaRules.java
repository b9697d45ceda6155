package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.SchemaFolder.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules for the schemas, their lock, the golden bytes and the histories together. Each rule is a method that
 * returns a sentence for each fault; the sentence names the file and says what to do. The rules here say that what has
 * landed stays as it is; {@link HistoryRules} are about the steps from version to version.
 */
final class SchemaRules {
    static final String CORRECT = "mvn -q -Pland -Dcorrect=\"<Type> v<n>\" -Dwhy=\"<reason>\".";

    private final Path root;
    private final GoldenLock goldenLock;
    private final SchemaFolder schemas;
    private final Lock lock;
    private final Set<SchemaVersion> golden;
    private final HistoryRules histories;
    private final StepRules steps;

    /** @param policy with which upcasters are judged that ask for one; null if none does */
    SchemaRules(Path root, List<History> histories, @Nullable Object policy) throws IOException {
        this.root = root;
        goldenLock = GoldenLock.in(root);
        schemas = SchemaFolder.in(root);
        lock = Lock.in(root);
        golden = Golden.versions(root);
        var owners = new Owners(histories);
        this.histories = new HistoryRules(schemas, owners);
        this.steps = new StepRules(schemas, owners, new SampleEvents(root), policy);
    }

    List<String> faults() {
        return first(this::faultsBeforeLanding, this::everyVersionHasLanded);
    }

    /**
     * The faults of the first rule that is broken, and of no other: faults of a later rule may only follow from them.
     */
    List<String> faultsBeforeLanding() {
        return first(
                this::theLockIsAsLandingWroteIt,
                this::everyFileIsASchema,
                this::noLandedSchemaIsGone,
                this::noLandedSchemaIsEdited,
                this::noGoldenBytesAreGone,
                this::noGoldenBytesAreTooMany,
                this::noGoldenFileIsEdited,
                this::noVersionIsUnlanded,
                histories::aSchemaIsCalledAsItsFile,
                histories::aSchemaLiesInItsFolder,
                histories::everySchemaIsRead,
                histories::versionsHaveNoGap,
                histories::everyTypeBeginsSomewhere,
                histories::noFormerNameIsNeedless,
                histories::everyRecordIsItsNewestSchema,
                steps::everyEventStaysInItsStream,
                steps::everyStepIsMade,
                steps::everyChangeIsMade,
                steps::whatIsTheSameStaysTheSame,
                steps::noStepIsMadeTwice);
    }

    @SafeVarargs
    private static List<String> first(Supplier<List<String>>... rules) {
        return Stream.of(rules)
                .map(Supplier::get)
                .filter(faults -> !faults.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    List<EventSchema> unlanded() {
        return schemas.files().stream()
                .filter(file -> !lock.has(file.version()))
                .map(File::schema)
                .toList();
    }

    private List<String> theLockIsAsLandingWroteIt() {
        if (lock.isAsWritten()) return List.of();
        return List.of(Lock.FILE + " is not a line for each version, in order, as landing writes it: restore it.");
    }

    private List<String> everyFileIsASchema() {
        return schemas.unreadable();
    }

    private List<String> noLandedSchemaIsGone() {
        return lock.lines().keySet().stream()
                .filter(version -> schemas.find(version).isEmpty())
                .map(version -> version.type() + ".v" + version.version() + ".avsc is gone from schemas/, though "
                        + Lock.FILE + " says that it has landed: restore it, what it wrote is read for ever.")
                .toList();
    }

    private List<String> noLandedSchemaIsEdited() {
        return schemas.files().stream()
                .filter(file -> lock.has(file.version()))
                .filter(file ->
                        !Lock.fingerprint(file.schema()).equals(lock.lines().get(file.version())))
                .map(file -> file.path() + " is not what its line in " + Lock.FILE
                        + " says has landed: restore whichever of the two was changed, and add a version instead.")
                .toList();
    }

    private List<String> noGoldenBytesAreGone() {
        return lock.lines().keySet().stream()
                .filter(version -> !golden.contains(version))
                .map(version -> Golden.name(version) + " is gone, though " + version + " has landed: restore it.")
                .toList();
    }

    private List<String> noGoldenBytesAreTooMany() {
        return golden.stream()
                .filter(version -> !lock.has(version))
                .map(version -> Golden.name(version) + " is there, but " + Lock.FILE + " has no line of " + version
                        + ": restore the line, or, if that version has never landed, remove the bytes.")
                .toList();
    }

    private List<String> noGoldenFileIsEdited() {
        return Stream.concat(
                        lock.lines().keySet().stream().map(Golden::name), Stream.of(Correction.FILE, StepPrints.FILE))
                .filter(path -> !isAsLanded(path))
                .map(path -> path + " is not what landing wrote: restore it. If an event was read wrongly, correct its"
                        + " upcaster and run " + CORRECT)
                .toList();
    }

    private List<String> noVersionIsUnlanded() {
        return goldenLock.lines().keySet().stream()
                .filter(path -> path.startsWith("src/"))
                .filter(path -> lock.lines().keySet().stream().map(Golden::name).noneMatch(path::equals))
                .map(path -> GoldenLock.FILE + " says that " + path + " has landed, and " + Lock.FILE
                        + " has no line of it: restore the line.")
                .toList();
    }

    private boolean isAsLanded(String path) {
        try {
            return goldenLock.holds(root, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> everyVersionHasLanded() {
        return schemas.files().stream()
                .filter(file -> !lock.has(file.version()))
                .map(file -> file.path() + " has not landed: run mvn -q -Pland once, when it is as it shall stay.")
                .toList();
    }
}
