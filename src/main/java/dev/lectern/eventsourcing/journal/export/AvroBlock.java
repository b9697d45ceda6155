package dev.lectern.eventsourcing.journal.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** An Avro container block that is being filled with events: 64 KiB of them, or what is left at the end of the part. */
final class AvroBlock {
    private static final int FULL = 1 << 16;

    /** The size in bytes that no block exceeds, however large its last event is. */
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

    /**
     * Returns the block as it is written to the file, with count, size and sync marker. The next block begins empty.
     */
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
