package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.event;

import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds the two upcasters that merge two events into one. */
public record MergeBuilder(SchemaVersion first, SchemaVersion second) {

    public Into to(String type, int version) {
        return new Into(this, new SchemaVersion(type, version));
    }

    /**
     * @param halves the two versions that are merged
     * @param to the version that they become
     */
    public record Into(MergeBuilder halves, SchemaVersion to) {

        /**
         * The upcaster of the first half makes no event. The upcaster of the second half makes the merged event, at the
         * second half's position. It merges with the latest first half that has the same key and that no other second
         * half has used.
         *
         * @param key the field that both halves have
         * @return the upcasters of the first and of the second half
         */
        public List<Upcaster> merge(String key, BinaryOperator<Fields> merged) {
            return List.of(halves.waits(key), halves.makes(to, key, merged));
        }
    }

    private Upcaster waits(String key) {
        return new Upcaster(
                first,
                List.of(),
                UpcasterNotes.of("waits for its " + second.type() + " and is left out if none comes"),
                (old, upcastContext) -> List.of(),
                null,
                new MergeHalf(second, key, true));
    }

    private Upcaster makes(SchemaVersion to, String key, BinaryOperator<Fields> merged) {
        return new Upcaster(
                second,
                List.of(to),
                UpcasterNotes.of("becomes one event with its " + first.type() + ", by " + key),
                (old, upcastContext) ->
                        List.of(made(to, merged.apply(open(upcastContext.past(), key, old.get(key)), old))),
                null,
                new MergeHalf(first, key, false));
    }

    private static UpcastProduct made(SchemaVersion to, Fields fields) {
        return event(to.type(), to.version(), fields);
    }

    /** The first half that is still open: the last form of either half with this key is a first one. */
    private Fields open(PriorEvents past, String key, @Nullable Object value) {
        return past.lastForm(List.of(first, second), key, value)
                .filter(last -> last.is(first.type(), first.version()))
                .map(VersionedFields::fields)
                .orElseThrow(() -> new CannotUpcast("No open " + first + " with the " + key + " " + value
                        + " stands before this " + second + " in the stream."));
    }
}
