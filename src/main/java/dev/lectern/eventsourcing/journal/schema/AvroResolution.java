package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.ResolvingDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Avro's schema resolution from one writer schema to one reader schema. The resolution is computed once, and its
 * decoders are reused.
 */
final class AvroResolution {
    private final Schema writer;
    private final Schema reader;
    private final ValueCodec codec;
    private final Queue<ResolvingDecoder> idle = new ConcurrentLinkedQueue<>();

    /** @param codec the codec of the reader schema */
    AvroResolution(Schema writer, Schema reader, ValueCodec codec) {
        this.writer = Schema.applyAliases(writer, reader);
        this.reader = reader;
        this.codec = codec;
    }

    /** Whether Avro can read with the reader schema what the writer schema wrote, and every field means the same. */
    static boolean leads(Schema writer, Schema reader) {
        return resolves(writer, reader) && MeaningChange.between(writer, reader).isEmpty();
    }

    /** Whether Avro can read with the reader schema what the writer schema wrote, whatever it means. */
    static boolean resolves(Schema writer, Schema reader) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    @Nullable
    Object read(byte[] bytes) throws IOException {
        return AvroBinary.read(bytes, in -> {
            ResolvingDecoder resolving = idle.poll();
            if (resolving == null) resolving = DecoderFactory.get().resolvingDecoder(writer, reader, in);
            else resolving.configure(in);
            Object value = codec.read().from(resolving);
            resolving.drain();
            idle.add(resolving); // not after a failure: the decoder would resume in the middle of a record
            return value;
        });
    }
}
