package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.ValueCodec.Read;
import dev.lectern.eventsourcing.journal.schema.ValueCodec.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** How lists are written as Avro arrays, and read from them. */
final class ArrayCodec {
    private ArrayCodec() {}

    static ValueCodec of(ValueCodec element) {
        return new ValueCodec(write(element.write()), read(element.read(), List::copyOf), plain -> {
            var list = new ArrayList<Object>();
            for (Object item : ScalarCodecs.is(List.class, plain))
                list.add(ValueCodec.set(element.make().of(item)));
            return List.copyOf(list);
        });
    }

    static Write write(Write element) {
        return (out, value) -> {
            Collection<?> items = (Collection<?>) ValueCodec.set(value);
            out.writeArrayStart();
            out.setItemCount(items.size());
            for (Object item : items) {
                out.startItem();
                element.to(out, item);
            }
            out.writeArrayEnd();
        };
    }

    /** @param made makes the collection from the items, in their order */
    static Read read(Read element, Function<List<Object>, Object> made) {
        return in -> {
            var items = new ArrayList<Object>();
            for (long n = in.readArrayStart(); n != 0; n = in.arrayNext())
                for (long i = 0; i < n; i++) items.add(ValueCodec.set(element.from(in)));
            return made.apply(items);
        };
    }
}
