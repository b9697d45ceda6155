package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.nio.file.Path;
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
}
