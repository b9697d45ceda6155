package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.ValueCodec.Make;
import dev.lectern.eventsourcing.journal.schema.ValueCodec.Read;
import dev.lectern.eventsourcing.journal.schema.ValueCodec.Write;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How maps from texts to values are written as Avro maps, and read from them. They are written in the order of their
 * keys. So the same map always makes the same bytes, and whoever goes through a map that was read finds the same order.
 */
final class MapCodec {
    private MapCodec() {}

    static ValueCodec of(ValueCodec value) {
        return new ValueCodec(write(value.write()), read(value.read()), make(value.make()));
    }

    private static Write write(Write value) {
        return (out, map) -> {
            SortedMap<String, Object> sorted = sorted((Map<?, ?>) ValueCodec.set(map));
            out.writeMapStart();
            out.setItemCount(sorted.size());
            for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                out.startItem();
                TextCodecs.TEXT.write().to(out, entry.getKey());
                value.to(out, entry.getValue());
            }
            out.writeMapEnd();
        };
    }

    @SuppressWarnings("unchecked")
    private static SortedMap<String, Object> sorted(Map<?, ?> map) {
        if (map instanceof SortedMap<?, ?> sorted && sorted.comparator() == null)
            return (SortedMap<String, Object>) sorted;
        return new TreeMap<>((Map<String, Object>) map);
    }

    private static Read read(Read value) {
        return in -> {
            var map = new TreeMap<String, Object>();
            for (long n = in.readMapStart(); n != 0; n = in.mapNext())
                for (long i = 0; i < n; i++) {
                    String key = key(TextCodecs.TEXT.read().from(in));
                    if (map.put(key, ValueCodec.set(value.from(in))) != null)
                        throw new IOException("A map has the key " + key + " twice.");
                }
            return Collections.unmodifiableSortedMap(map);
        };
    }

    private static Make make(Make value) {
        return plain -> {
            var map = new TreeMap<String, Object>();
            for (Map.Entry<?, ?> entry : entries(plain))
                map.put(key(TextCodecs.TEXT.make().of(entry.getKey())), ValueCodec.set(value.of(entry.getValue())));
            return Collections.unmodifiableSortedMap(map);
        };
    }

    private static Iterable<? extends Map.Entry<?, ?>> entries(@Nullable Object plain) {
        Map<?, ?> map = ScalarCodecs.is(Map.class, plain);
        return map.entrySet();
    }

    private static String key(@Nullable Object text) {
        return (String) ValueCodec.set(text);
    }
}
