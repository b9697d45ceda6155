package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.projections.prints.ViewPrints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lands new versions: writes their lines in the lock, their golden bytes, and the prints of views. What has landed is
 * not changed, except that its upcasts may be extended. Nothing lands while a rule is broken or a view is stale. See
 * {@code src/docs/adding-a-version.md}.
 */
final class Landing {
    private static final Path ROOT = Path.of("");

    private final EventCodec codec = TestHistories.codec();
    private final Lock lock = Lock.in(ROOT);
    private final List<EventSchema> fresh;

    private Landing(List<EventSchema> fresh) throws IOException {
        this.fresh = fresh;
    }

    public static void main(String[] args) throws IOException {
        try {
            var rules = new SchemaRules(ROOT, TestHistories.ALL);
            refuseIfAny(rules.faultsBeforeLanding());
            new Landing(rules.unlanded()).land();
        } catch (IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void land() throws IOException {
        refuseIfAny(codec.schemas().all().stream()
                .filter(schema -> !fresh.contains(schema) && !lock.has(schema))
                .map(schema -> "target/ still has " + schema + ", which schemas/ has not: run mvn clean first.")
                .toList());
        var golden = new ArrayList<Golden>();
        for (EventSchema schema : codec.schemas().all())
            golden.add(fresh.contains(schema) ? first(schema) : further(Golden.landed(ROOT, schema)));
        refuseIfAny(ViewPrints.faultsBeforeLanding(ROOT));
        for (Golden each : golden) each.write(ROOT);
        lock.add(ROOT, fresh);
        ViewPrints.land(ROOT);
        fresh.forEach(schema -> System.out.println(schema + " has landed: commit what is new and what has changed."));
    }

    private Golden first(EventSchema schema) {
        try {
            return Golden.today(codec, Examples.payload(codec, schema));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The example of " + schema + " does not read, write one in Examples: " + e.getMessage(), e);
        }
    }

    private Golden further(Golden landed) {
        Golden today = Golden.today(codec, landed.payload());
        if (today.goesOnFrom(landed)) return today;
        throw new IllegalStateException(
                landed + " is not what its bytes read as any more: restore whichever was changed,"
                        + " it or a step, and add a version instead.");
    }

    private static void refuseIfAny(List<String> faults) {
        if (!faults.isEmpty()) throw new IllegalStateException(String.join("\n", faults));
    }
}
