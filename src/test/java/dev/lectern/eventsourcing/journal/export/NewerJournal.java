package dev.lectern.eventsourcing.journal.export;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.ELSEWHERE;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.PER_PART;

import dev.lectern.TestDatabase;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.Session;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.integrity.JournalVerifier;
import dev.lectern.eventsourcing.journal.schema.CannotDowncast;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** A tenant in an installation of the newer build, and today's installation to which it goes back. */
final class NewerJournal {
    /** What today's build knows. */
    static final Path LOCK = Path.of("schemas/lock.json");

    static final DataSource DATABASE = TestDatabase.pooled(TestDatabase.start("newer-database"));
    static final LocalDate DAY = LocalDate.of(2027, 1, 4);
    private static final EventCodec CODEC = NewerBuild.CODEC;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final String slug = "n" + tenant.toString().substring(0, 8);
    final Journal journal = new Journal(DATABASE, CODEC, rung -> {});
    final JournalVerifier verifier = new JournalVerifier(DATABASE, CODEC.schemas());

    NewerJournal() {
        new Tenants(DATABASE).create(tenant, slug);
    }

    void write(UUID commandId, StreamId stream, Payload... payloads) {
        journal.append(append(commandId, stream, payloads));
    }

    Append append(UUID commandId, StreamId stream, Payload... payloads) {
        List<NewEvent> events = Arrays.stream(payloads)
                .map(payload -> new NewEvent(UUID.randomUUID(), payload))
                .toList();
        var by = new Caller(tenant, UUID.randomUUID(), Set.of(Role.COORDINATOR), Channel.UI);
        var write = new Write(stream, Expected.ANY, events);
        return new Append(tenant, commandId, AT, Metadata.of(by, UUID.randomUUID()), List.of(write));
    }

    void certificate(Payload... payloads) {
        write(UUID.randomUUID(), new StreamId("certificate", UUID.randomUUID()), payloads);
    }

    /** A certificate in every version that can be downcast, and a session whose events today's build knows. */
    void everyVersion() {
        certificate(
                newest(granted(1)),
                payload("CertificateRevoked", 1, Fields.of("reason", "Our error, as written long ago")),
                payload("CertificateRevoked", 2, Fields.of("reason", "Our error", "ownFault", true)),
                newest(new NewerBuild.CertificateRevoked("Cheated", false, "")),
                payload("CertificateVoided", 1, Fields.of("why", "Nobody came")));
        write(UUID.randomUUID(), Session.stream(UUID.randomUUID()), newest(new CapacityChanged(12, 14, "A test")));
        certificate(awarded(2));
    }

    static Payload newest(Event event) {
        return CODEC.encode(event);
    }

    static Payload payload(String type, int version, Fields fields) {
        return CODEC.encode(CODEC.schemas().of(type, version), fields);
    }

    static NewerBuild.CertificateGranted granted(int slots) {
        return new NewerBuild.CertificateGranted(
                new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), null, slots, 8, DAY, "CODE", "Sofie Lindqvist");
    }

    /** The same in its former version. */
    static Payload awarded(int slots) {
        try {
            return CODEC.encode(granted(slots), CODEC.schemas().of("CertificateAwarded", 1));
        } catch (CannotDowncast e) {
            throw new AssertionError(e);
        }
    }

    /** Exports for today's build. */
    boolean export(Path folder, Path lock, BooleanSupplier stop) {
        var rows = new DowncastRows(DATABASE, CODEC, tenant, new KnownVersions(lock), (done, of) -> {});
        return new Export(rows, slug, new ExportFolder(folder), PER_PART).run((done, of) -> {}, stop);
    }

    Path export(Path folder) {
        if (!export(folder, LOCK, () -> false)) throw new AssertionError("It was not stopped.");
        return folder;
    }

    /** Today's journal, as a build of either codec reads it. */
    Journal imported(EventCodec codec) {
        return new Journal(ELSEWHERE, codec, rung -> {});
    }

    List<Recorded> reads(Journal from) {
        return from.read(tenant, 0, 1000).recorded();
    }
}
