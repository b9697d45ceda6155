package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import org.apache.avro.io.Decoder;

/** The codec of a union of null and one type, in this order. */
final class NullableCodec {
    private NullableCodec() {}

    static ValueCodec of(ValueCodec some) {
        return new ValueCodec(
                (out, value) -> {
                    out.writeIndex(value == null ? 0 : 1);
                    if (value == null) out.writeNull();
                    else some.write().to(out, value);
                },
                in -> isSome(in) ? some.read().from(in) : null,
                plain -> plain == null ? null : some.make().of(plain));
    }

    private static boolean isSome(Decoder in) throws IOException {
        int branch = in.readIndex();
        if (branch == 0) in.readNull();
        else if (branch != 1) throw new IOException("A field is of the kind number " + branch + ", and has only two.");
        return branch == 1;
    }
}
