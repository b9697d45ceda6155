package dev.lectern.eventsourcing.journal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/** The folder that an export lies in. A part that is there is whole: it gets its name when its last event is on the disk. */
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

    /** What the first part says, if it is there. */
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

    /** @throws ExportUnusable if there is a part that nobody asks for */
    public void requireNoMoreThan(int parts) {
        if (has(parts + 1))
            throw new ExportUnusable(
                    name(parts + 1) + " does not belong to this export: it ends with " + name(parts) + ".");
    }

    /** @param fill writes the part's events, or says that it was stopped */
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
        /** @return whether it wrote all */
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
