package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that landing has written and can still take back. */
final class Drafts {
    private final Path root;
    private final Map<Path, @Nullable String> before = new LinkedHashMap<>();

    Drafts(Path root) {
        this.root = root;
    }

    void write(Map<Path, String> files) throws IOException {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            @Nullable String old = Files.exists(path) ? Files.readString(path) : null;
            if (file.getValue().equals(old)) continue;
            before.putIfAbsent(file.getKey(), old);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    void undo() {
        before.forEach((file, old) -> {
            try {
                if (old == null) Files.deleteIfExists(root.resolve(file));
                else Files.writeString(root.resolve(file), old);
            } catch (IOException e) {
                throw new UncheckedIOException("Restore " + file + " from Git: it could not be written back.", e);
            }
        });
    }

    /** A line for each file that is new or has changed. */
    List<String> said() {
        return before.entrySet().stream()
                .map(file -> (file.getValue() == null ? "new: " : "changed: ") + file.getKey())
                .toList();
    }
}
