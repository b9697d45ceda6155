package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an upcaster says of itself.
 *
 * @param said what it does, as ends of sentences whose subject is the event
 * @param same the paths of the fields that mean what they meant, and why
 * @param renames new names of fields by their old ones
 * @param isByStored whether it depends on the version in which an event was written
 */
record UpcasterNotes(List<String> said, Map<String, String> same, Map<String, String> renames, boolean isByStored) {
    static UpcasterNotes of(String... said) {
        return new UpcasterNotes(List.of(said), Map.of(), Map.of(), false);
    }

    static String inWords(@Nullable Object value) {
        if (value instanceof Fields) return "filled in";
        return value == null || value.equals("") ? "empty" : value.toString();
    }

    static String listed(List<SchemaVersion> versions, String conjunction) {
        return String.join(
                conjunction, versions.stream().map(SchemaVersion::toString).toList());
    }

    UpcasterNotes and(String says) {
        var more = new ArrayList<>(said);
        more.add(says);
        return new UpcasterNotes(Collections.unmodifiableList(more), same, renames, isByStored);
    }

    UpcasterNotes renames(String field, String newName) {
        var more = new LinkedHashMap<>(renames);
        more.put(field, newName);
        return new UpcasterNotes(said, same, Collections.unmodifiableMap(more), isByStored);
    }

    UpcasterNotes byStored() {
        return new UpcasterNotes(said, same, renames, true);
    }

    boolean isOnlySame() {
        return !same.isEmpty() && said.size() == same.size();
    }

    UpcasterNotes same(String field, String why) {
        var more = new LinkedHashMap<>(same);
        more.put(field, why);
        return new UpcasterNotes(said, Collections.unmodifiableMap(more), renames, isByStored)
                .and(field + " means the same: " + why);
    }
}
