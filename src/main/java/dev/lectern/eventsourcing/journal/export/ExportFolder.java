package dev.lectern.eventsourcing.journal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder of an export. A part in it is always complete: it gets its name only once its last event is on the disk.
 */
public final class ExportFolder {
    private final Path path;

    public ExportFolder(Path path) {
        this.path = path;
    }

    public void create() {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new ExportUnusable("The folder " + path + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    public boolean has(int part) {
        return Files.exists(part(part));
    }

    public PartReader read(int part) {
        return new PartReader(part(part));
    }

    /** The header of the first part, if that part exists. */
    public Optional<PartHeader> first() {
        if (!has(1)) return Optional.empty();
        try (PartReader reader = read(1)) {
            return Optional.of(reader.label());
        }
    }

    /** @throws ExportUnusable if there is no first part */
    public PartHeader begun() {
        return first().orElseThrow(() -> new ExportUnusable("There is no export in " + path + "."));
    }

    /** @throws ExportUnusable if there is a part after the last one */
    public void requireNoMoreThan(int parts) {
        if (has(parts + 1))
            throw new ExportUnusable(
                    name(parts + 1) + " does not belong to this export: it ends with " + name(parts) + ".");
    }

    /**
     * Writes a part beside its final name, and renames it when it is complete.
     *
     * @param fill writes the part's events, and returns whether it wrote all
     * @return whether the part is complete; false if it was stopped
     */
    public boolean write(PartHeader partHeader, Fill fill) {
        Path half = path.resolve(name(partHeader.part()) + ".half");
        boolean whole;
        try (var writer = new PartWriter(half, partHeader)) {
            whole = fill.into(writer);
        }
        if (!whole) return false;
        try {
            Files.move(half, part(partHeader.part()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    @FunctionalInterface
    public interface Fill {
        /** @return whether all events were written; false if it was stopped */
        boolean into(PartWriter part);
    }

    private Path part(int part) {
        return path.resolve(name(part));
    }

    private static String name(int part) {
        return String.format(Locale.ROOT, "part-%05d.avro", part);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
