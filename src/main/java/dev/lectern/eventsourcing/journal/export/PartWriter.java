package dev.lectern.eventsourcing.journal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes one part of an export, event by event, up to the last position in its header. */
public final class PartWriter implements AutoCloseable {
    private final FileChannel file;
    private final PartHeader partHeader;
    private final AvroBlock block;

    /** @param path the file, which is overwritten if it exists */
    public PartWriter(Path path, PartHeader partHeader) {
        this.partHeader = partHeader;
        this.block = new AvroBlock(partHeader.sync());
        try {
            file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            write(partHeader.toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void add(ExportedEvent entry) {
        block.add(entry);
        try {
            if (block.isFull() || entry.position() == partHeader.last()) write(block.take());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) file.write(left);
    }

    /** Forces what was written to the disk. */
    @Override
    public void close() {
        try (file) {
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
