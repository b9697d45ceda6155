package dev.lectern.eventsourcing.journal.export;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads one part of an export, block by block. It writes the events again in memory and compares the bytes. So it
 * accepts exactly the bytes that a {@link PartWriter} writes for these events, and nothing else.
 */
public final class PartReader implements AutoCloseable {
    private static final int LARGEST_HEADER = 1 << 22;

    private final String name;
    private final InputStream file;
    private final InputStream compared;
    private final BinaryDecoder in;
    private final PartHeader partHeader;
    private final AvroBlock again;
    private long position;

    /** @throws ExportUnusable if the file is missing, or its header is not as it was written */
    public PartReader(Path path) {
        name = path.getFileName().toString();
        try {
            byte[] beginning = beginning(path);
            partHeader = PartHeader.read(beginning, name);
            byte[] header = partHeader.toBytes();
            if (beginning.length < header.length
                    || !Arrays.equals(beginning, 0, header.length, header, 0, header.length))
                throw new ExportUnusable("The header of " + name + " is not as it was written.");
            file = after(header.length, path);
            compared = after(header.length, path);
        } catch (NoSuchFileException e) {
            throw new ExportUnusable(name + " is missing.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        in = DecoderFactory.get().directBinaryDecoder(file, null);
        again = new AvroBlock(partHeader.sync());
        position = partHeader.first() - 1;
    }

    private static byte[] beginning(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(LARGEST_HEADER);
        }
    }

    private static InputStream after(long offset, Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(offset);
        return new BufferedInputStream(in, 1 << 16);
    }

    public PartHeader label() {
        return partHeader;
    }

    /**
     * @return the next events, in order and without a gap; empty at the end
     * @throws ExportUnusable if the part is not as it was written
     */
    public List<ExportedEvent> next() {
        try {
            if (position >= partHeader.last()) {
                if (compared.read() >= 0) throw new ExportUnusable(name + " goes on after its last event.");
                return List.of();
            }
            List<ExportedEvent> entries = entries();
            byte[] written = again.take();
            if (!Arrays.equals(compared.readNBytes(written.length), written)) throw altered(null);
            position = entries.getLast().position();
            return entries;
        } catch (EOFException e) {
            throw new ExportUnusable(
                    name + " is cut off: it ends after position " + position + " and not after " + partHeader.last()
                            + ".",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ExportedEvent> entries() throws IOException {
        long count = in.readLong();
        long size = in.readLong();
        if (count < 1 || size < 1 || size > AvroBlock.LARGEST) throw altered(null);
        byte[] data = new byte[(int) size];
        in.readFixed(data);
        in.readFixed(new byte[ContainerHeader.SYNC]);
        BinaryDecoder entry = DecoderFactory.get().binaryDecoder(data, null);
        var entries = new ArrayList<ExportedEvent>();
        do {
            entries.add(entry(entry));
            again.add(entries.getLast());
        } while (!again.isFull() && entries.getLast().position() != partHeader.last());
        return entries;
    }

    private ExportedEvent entry(BinaryDecoder in) {
        try {
            return ExportedEvent.read(in);
        } catch (IOException | RuntimeException e) {
            throw altered(e);
        }
    }

    private ExportUnusable altered(@Nullable Exception because) {
        String sentence = name + " is not as it was written somewhere after position " + position + ".";
        return because == null ? new ExportUnusable(sentence) : new ExportUnusable(sentence, because);
    }

    @Override
    public void close() {
        try (file;
                compared) {
            // closes both
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
