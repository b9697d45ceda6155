package dev.lectern.journal;

import dev.lectern.certificate.CertificateHistory;
import dev.lectern.course.CodeHistory;
import dev.lectern.course.CourseHistory;
import dev.lectern.journal.schema.EventCodec;
import dev.lectern.journal.schema.History;
import dev.lectern.journal.schema.SchemaVersion;
import dev.lectern.person.PersonHistory;
import dev.lectern.provider.ProviderHistory;
import dev.lectern.session.SessionHistory;
import dev.lectern.tenancy.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;

/** The codec as the application assembles it. */
public final class Histories {
    public static final List<History> ALL = List.of(
            new ProviderHistory(),
            new PersonHistory(),
            new CourseHistory(),
            new CodeHistory(),
            new SessionHistory(),
            new CertificateHistory());

    private Histories() {}

    /** A stream as it would be read, were these its events. */
    public static StreamHistory read(StreamId stream, Event... events) {
        var recorded = new ArrayList<Recorded>();
        for (Event event : events) recorded.add(new Recorded(stored(stream, recorded.size() + 1), event));
        return new StreamHistory(events.length, events.length, recorded);
    }

    private static Stored stored(StreamId stream, int version) {
        var metadata = new Metadata(null, null, Channel.SYSTEM, stream.id(), null);
        var schema = new SchemaVersion("Example", 1, Schema.create(Schema.Type.NULL));
        return new Stored(version, stream, version, UUID.randomUUID(), Instant.EPOCH, schema, new byte[0], metadata);
    }

    public static EventCodec codec() {
        return new EventCodec(ALL);
    }
}
