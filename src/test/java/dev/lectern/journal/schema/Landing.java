package dev.lectern.journal.schema;

import dev.lectern.journal.Histories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lands what is new: its line in the lock and its golden bytes. What has landed is not touched, and nothing lands while a rule is broken.
 * See {@code src/docs/adding-a-version.md}.
 */
final class Landing {
    private Landing() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of("");
        var rules = new SchemaRules(root, Histories.ALL);
        refuse(rules.faultsBeforeLanding());
        List<SchemaVersion> landing = rules.unlanded();
        for (Golden golden : goldenBytes(landing)) golden.write(root);
        Lock.in(root).add(root, landing);
        landing.forEach(schema -> say(schema + " has landed: commit its schema, its line and its golden bytes."));
    }

    private static List<Golden> goldenBytes(List<SchemaVersion> landing) {
        EventCodec codec = Histories.codec();
        var golden = new ArrayList<Golden>();
        for (SchemaVersion schema : landing) {
            try {
                golden.add(Golden.fresh(codec, schema));
            } catch (RuntimeException e) {
                refuse(List.of("The example of " + schema + " cannot be read, write one in Examples that can: "
                        + e.getMessage()));
            }
        }
        return golden;
    }

    private static void refuse(List<String> faults) {
        if (faults.isEmpty()) return;
        faults.forEach(System.err::println);
        System.exit(1);
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }
}
