package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.TenantPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A golden file as the end of a stream, for tests of other packages.
 *
 * @param name {@code PersonRegistered.v2}
 * @param before the events before it, for which upcasters look
 */
public record GoldenStream(String name, List<Payload> before, Payload golden) {
    public static final TenantPolicy POLICY = Examples.POLICY;

    /** Those whose schema is known. */
    public static List<GoldenStream> in(Path root, EventCodec codec) throws IOException {
        var streams = new ArrayList<GoldenStream>();
        for (SchemaVersion version : Golden.versions(root)) {
            EventSchema schema = codec.schemas().find(version).orElse(null);
            if (schema == null) continue;
            Payload golden = Golden.landed(root, schema).payload();
            String name = version.type() + ".v" + version.version();
            streams.add(new GoldenStream(name, Examples.before(codec, schema), golden));
        }
        return streams;
    }

    /** The stream from its first event on; the golden one is the last. */
    public List<Payload> all() {
        var all = new ArrayList<>(before);
        all.add(golden);
        return all;
    }
}
