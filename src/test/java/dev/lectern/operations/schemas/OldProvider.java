package dev.lectern.operations.schemas;

import dev.lectern.TestDatabase;
import dev.lectern.domain.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.domain.session.Session;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** A provider in the real PostgreSQL that began long ago, with the events that a test writes for it. */
public final class OldProvider {
    public static final EventCodec CODEC = TestHistories.codec();
    static final Instant THEN = Instant.parse("2020-03-02T08:00:00Z");

    public final TenantId tenant = new TenantId(UUID.randomUUID());
    public final String slug = "t" + tenant.toString().substring(0, 8);
    final Journal journal;

    public OldProvider() {
        this(TestDatabase.application());
    }

    /** Its first event, at position 1, says that it is in Zürich and uses francs. */
    public OldProvider(DataSource database) {
        journal = new Journal(database, CODEC, ring -> {});
        new Tenants(database).create(tenant, slug);
        write(
                new StreamId("provider", tenant.value()),
                new ProviderRegistered(
                        slug, "Old", ZoneId.of("Europe/Zurich"), Currency.getInstance("CHF"), Locale.ENGLISH));
    }

    /**
     * Writes a session with a trainer, in the oldest version of its event.
     *
     * @return its stream
     */
    public StreamId schedules() {
        StreamId session = Session.stream(UUID.randomUUID());
        write(session, "SessionScheduled", 1, scheduled());
        return session;
    }

    static Fields scheduled() {
        return Fields.of(
                "courseId",
                new UUID(0, 1),
                "courseRevision",
                1,
                "date",
                LocalDate.of(2020, 5, 4),
                "days",
                2,
                "location",
                "Kirchgasse 14, Zürich",
                "trainerId",
                new UUID(0, 2),
                "capacity",
                12,
                "minParticipants",
                4);
    }

    void takesASeat(StreamId session, UUID personId, String email) {
        write(session, seat(personId, email));
    }

    /** A seat that was requested and approved. */
    static List<Payload> seat(UUID personId, String email) {
        UUID request = UUID.randomUUID();
        return List.of(
                payload(
                        "SeatRequested",
                        1,
                        Fields.of("requestId", request, "personId", personId, "learnerEmail", email)),
                payload("SeatApproved", 1, Fields.of("requestId", request, "approvedBy", new UUID(0, 3))));
    }

    static Payload payload(String type, int version, Fields fields) {
        return CODEC.encode(CODEC.schemas().of(type, version), fields);
    }

    public long write(StreamId stream, Event event) {
        return write(stream, CODEC.encode(event));
    }

    long write(StreamId stream, String type, int version, Fields fields) {
        return write(stream, payload(type, version, fields));
    }

    public long write(StreamId stream, Payload payload) {
        return write(stream, List.of(payload));
    }

    /** @return the position of the last event */
    public long write(StreamId stream, List<Payload> payloads) {
        var events = payloads.stream()
                .map(payload -> new NewEvent(UUID.randomUUID(), payload))
                .toList();
        return journal.append(new Append(
                        tenant,
                        null,
                        THEN,
                        Metadata.of(Caller.system(tenant), UUID.randomUUID()),
                        List.of(new Write(stream, Expected.ANY, events))))
                .position();
    }
}
