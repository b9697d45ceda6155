package dev.lectern.journal.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Avro binary, strictly: what is left over after a record is an error, and so is a record beyond a megabyte. */
final class AvroBinary {
    static final int LARGEST = 1 << 20;

    interface Body<T> {
        T read(BinaryDecoder in) throws IOException;
    }

    interface Content {
        void write(BinaryEncoder out) throws IOException;
    }

    private AvroBinary() {}

    static byte[] write(Content content) {
        var bytes = new ByteArrayOutputStream(256);
        BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            content.write(out);
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (bytes.size() > LARGEST)
            throw new IllegalArgumentException(
                    "An event of " + bytes.size() + " bytes is too large: at most " + LARGEST + ".");
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, Body<T> body) throws IOException {
        if (bytes.length > LARGEST)
            throw new IOException("The payload has " + bytes.length + " bytes: more than " + LARGEST + ".");
        BinaryDecoder in = DecoderFactory.get().binaryDecoder(bytes, null);
        T value = body.read(in);
        if (!in.isEnd()) throw new IOException("The payload goes on after its last field.");
        return value;
    }

    static byte[] write(GenericRecord record) {
        return write(out -> new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, out));
    }

    /** @param reader the schema to resolve to; the writer's own reads what was written */
    static GenericRecord read(byte[] bytes, Schema writer, Schema reader) throws IOException {
        return read(bytes, in -> new GenericDatumReader<GenericRecord>(writer, reader).read(null, in));
    }
}
