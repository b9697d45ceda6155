package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that break a small tree, each one of its own. */
abstract class OnSmallTree {
    @TempDir
    Path folder;

    SmallTree tree;

    @BeforeEach
    void smallTree() throws IOException {
        tree = new SmallTree(folder);
    }

    /** Moved reads otherwise than it did when it landed. */
    void otherRows() {
        tree.upcasters.set(0, from("Moved", 1).to("Moved", 2).change(old -> old.with("row", -1)));
    }

    /** All files of the tree, by path. */
    Map<String, String> texts() throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                texts.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return texts;
    }
}
