package dev.lectern.eventsourcing.journal.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * The codec of an aggregate's state as Avro binary, for snapshots. A snapshot of an older build is discarded and never
 * upcast.
 */
public final class StateCodec {
    private final StateValueCodec shape;

    private StateCodec(StateValueCodec shape) {
        this.shape = shape;
    }

    /**
     * @param type a record, a sealed interface of records, or a scalar type
     * @throws IllegalStateException if the state contains a type that has no codec
     */
    public static StateCodec of(Class<?> type) {
        return new StateCodec(StateValueCodec.of(type, new HashMap<>()));
    }

    public Schema schema() {
        return shape.schema();
    }

    /**
     * The SHA-256 of the state's schema and of this build. So a snapshot is not used if other code, or other upcasters,
     * made it.
     */
    public byte[] fingerprint() {
        return Digests.sha256(schema().toString().getBytes(UTF_8), BuildFingerprint.BYTES);
    }

    public byte[] write(Object state) throws IOException {
        var bytes = new ByteArrayOutputStream(1024);
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        shape.write().to(out, state);
        out.flush();
        return bytes.toByteArray();
    }

    public Object read(byte[] bytes) throws IOException {
        BinaryDecoder in = DecoderFactory.get().binaryDecoder(bytes, null);
        Object state = ValueCodec.set(shape.read().from(in));
        if (!in.isEnd()) throw new IOException("The state goes on after its last field.");
        return state;
    }
}
