package dev.lectern.eventsourcing.journal.schema;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * Tells whether Avro's resolution from a version directly to the newest one reads the same as one step after the
 * other. It is decided from the schemas alone and in doubt denied, because reading step by step is always right.
 */
final class StraightReading {
    private StraightReading() {}

    /** @param versions the version that wrote, the newest one, and all between them, in order */
    static boolean isAsStepByStep(List<Schema> versions) {
        List<? extends Map<String, Schema.Field>> fields =
                versions.stream().map(FieldPaths::of).toList();
        return fields.getLast().keySet().stream()
                .allMatch(path -> fields.getFirst().containsKey(path)
                        ? fields.stream().allMatch(each -> each.containsKey(path))
                        : isAsAtFirst(path, fields));
    }

    /** Whether a field that the writer did not have has been the same, with the same default, since it came. */
    private static boolean isAsAtFirst(String path, List<? extends Map<String, Schema.Field>> versions) {
        Schema.Field newest = versions.getLast().get(path);
        for (Map<String, Schema.Field> version : versions.reversed()) {
            Schema.Field field = version.get(path);
            if (field == null) return true;
            if (!field.equals(newest)) return false; // compares type, default and properties
        }
        return true;
    }
}
