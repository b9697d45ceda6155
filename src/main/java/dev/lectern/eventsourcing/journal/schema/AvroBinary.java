package dev.lectern.eventsourcing.journal.schema;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Strict reading and writing of Avro binary. Bytes left over after the last field are an error, and so is a payload of
 * more than {@link #LARGEST} bytes (1 MiB).
 */
final class AvroBinary {
    static final int LARGEST = 1 << 20;

    interface Body<T extends @Nullable Object> {
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

    static <T extends @Nullable Object> T read(byte[] bytes, Body<T> body) throws IOException {
        if (bytes.length > LARGEST)
            throw new IOException("The payload has " + bytes.length + " bytes: more than " + LARGEST + ".");
        BinaryDecoder in = DecoderFactory.get().binaryDecoder(bytes, null);
        T value;
        try {
            value = body.read(in);
        } catch (EOFException e) {
            throw new IOException("The payload ends before its last field does.", e);
        }
        if (!in.isEnd()) throw new IOException("The payload goes on after its last field.");
        return value;
    }
}
