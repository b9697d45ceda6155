package dev.lectern.eventsourcing.journal.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Entries on their way into a part: as many as fill 64 kB, or what is left. */
final class AvroBlock {
    private static final int FULL = 1 << 16;

    /** Bytes beyond which none goes, however large its last event is. */
    static final int LARGEST = 1 << 23;

    private static final int OVERHEAD = 32;

    private final byte[] sync;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream(FULL + FULL / 4);
    private final BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(data, null);
    private long count;

    AvroBlock(byte[] sync) {
        this.sync = sync;
    }

    void add(ExportedEvent entry) {
        try {
            entry.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        count++;
    }

    boolean isFull() {
        return data.size() >= FULL;
    }

    long count() {
        return count;
    }

    /** As it stands in the file; the next one begins empty. */
    byte[] take() {
        var bytes = new ByteArrayOutputStream(data.size() + OVERHEAD);
        BinaryEncoder block = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            block.writeLong(count);
            block.writeLong(data.size());
            block.writeFixed(data.toByteArray());
            block.writeFixed(sync);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        data.reset();
        count = 0;
        return bytes.toByteArray();
    }
}
