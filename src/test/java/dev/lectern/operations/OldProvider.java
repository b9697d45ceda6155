package dev.lectern.operations;

import dev.lectern.TestDatabase;
import dev.lectern.journal.Append;
import dev.lectern.journal.Append.NewEvent;
import dev.lectern.journal.Append.Write;
import dev.lectern.journal.Event;
import dev.lectern.journal.Expected;
import dev.lectern.journal.Histories;
import dev.lectern.journal.Journal;
import dev.lectern.journal.Metadata;
import dev.lectern.journal.StreamId;
import dev.lectern.journal.schema.EventCodec;
import dev.lectern.journal.schema.Fields;
import dev.lectern.journal.schema.Payload;
import dev.lectern.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.session.Session;
import dev.lectern.tenancy.Caller;
import dev.lectern.tenancy.TenantId;
import dev.lectern.tenancy.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** A provider in the real PostgreSQL that began long ago, and whatever a test wants to have happened there since. */
final class OldProvider {
    static final EventCodec CODEC = Histories.codec();
    static final Instant THEN = Instant.parse("2020-03-02T08:00:00Z");

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final String slug = "t" + tenant.toString().substring(0, 8);
    final Journal journal;

    OldProvider() {
        this(TestDatabase.application());
    }

    /** Its first event, at position 1, says that it is in Zürich and counts in francs. */
    OldProvider(DataSource database) {
        journal = new Journal(database, CODEC, ring -> {});
        new Tenants(database).create(tenant, slug);
        write(
                new StreamId("provider", tenant.value()),
                new ProviderRegistered(
                        slug, "Old", ZoneId.of("Europe/Zurich"), Currency.getInstance("CHF"), Locale.ENGLISH));
    }

    /** A session as it was scheduled at first, with a trainer. */
    StreamId schedules() {
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

    /** Asked for, and approved. */
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

    long write(StreamId stream, Event event) {
        return write(stream, CODEC.encode(event));
    }

    long write(StreamId stream, String type, int version, Fields fields) {
        return write(stream, payload(type, version, fields));
    }

    long write(StreamId stream, Payload payload) {
        return write(stream, List.of(payload));
    }

    /** @return the position of the last one */
    long write(StreamId stream, List<Payload> payloads) {
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
