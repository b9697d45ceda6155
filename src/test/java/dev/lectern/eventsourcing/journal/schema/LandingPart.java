package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Further files that an application writes when versions land. */
public interface LandingPart {

    /**
     * @param fresh the versions that land; empty if only a correction lands
     * @return the whole text of each file that is new or changes, by its path from the root of the tree
     */
    Map<Path, String> files(Set<SchemaVersion> fresh) throws IOException;
}
