package dev.lectern.eventsourcing.journal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.eventsourcing.journal.schema.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** The bytes of an Avro container's header: its entries and its sync marker. */
final class ContainerHeader {
    static final int SYNC = 16;
    private static final byte[] MAGIC = {'O', 'b', 'j', 1};

    private ContainerHeader() {}

    /**
     * The sync marker is the beginning of the SHA-256 of all bytes before it, so a header that was changed does not fit
     * its marker.
     */
    static byte[] toBytes(SortedMap<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            out.writeFixed(MAGIC);
            out.writeMapStart();
            out.setItemCount(entries.size());
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.startItem();
                out.writeString(entry.getKey());
                out.writeBytes(entry.getValue().getBytes(UTF_8));
            }
            out.writeMapEnd();
            out.writeFixed(Digests.sha256(bytes.toByteArray()), 0, SYNC);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] sync(byte[] header) {
        return Arrays.copyOfRange(header, header.length - SYNC, header.length);
    }

    /** The entries of a header, with which the bytes begin. */
    static Map<String, String> entries(byte[] bytes) throws IOException {
        BinaryDecoder in = DecoderFactory.get().binaryDecoder(bytes, null);
        byte[] magic = new byte[MAGIC.length];
        in.readFixed(magic);
        if (!Arrays.equals(magic, MAGIC)) throw new IOException("it is no Avro container");
        var entries = new HashMap<String, String>();
        for (long left = in.readMapStart(); left > 0; left = in.mapNext())
            for (long i = 0; i < left; i++) {
                String key = in.readString();
                ByteBuffer value = in.readBytes(null);
                entries.put(key, UTF_8.decode(value).toString());
            }
        return entries;
    }
}
