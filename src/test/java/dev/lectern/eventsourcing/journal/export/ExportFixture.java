package dev.lectern.eventsourcing.journal.export;

import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;

import dev.lectern.TestDatabase;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.JournalFixture;
import dev.lectern.eventsourcing.journal.StoredSchemas;
import dev.lectern.eventsourcing.journal.StoredSchemas.Waits;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.integrity.ChainTable;
import dev.lectern.eventsourcing.journal.integrity.SchemaFingerprints;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A tenant whose journal can hold every version of every event, and another installation to import it into. */
final class ExportFixture {
    static final DataSource ELSEWHERE = elsewhere();
    static final int PER_PART = 30;

    final JournalFixture at = new JournalFixture();
    final String slug = "t" + at.tenant.toString().substring(0, 8);
    final Journal journal = new Journal(TestDatabase.application(), CODEC, tenant -> {});

    /** Writes every version of every event, twice. */
    int writeEveryVersion() {
        return write(CODEC.schemas().all(), 1);
    }

    /** Writes only a few versions, so that most of an export is events. */
    int writeAFew() {
        return write(CODEC.schemas().all("AttendanceRecorded"), 12);
    }

    /**
     * Writes appends of two events, with and without a command id, to seven streams in turn; the last schema comes
     * first.
     */
    private int write(List<EventSchema> versions, int times) {
        List<NewEvent> events = Collections.nCopies(times, versions).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(EventSchema::toString).reversed())
                .map(ExportFixture::golden)
                .toList();
        List<StreamId> streams =
                Stream.generate(JournalFixture::newStream).limit(7).toList();
        for (int i = 0; i < events.size(); i++)
            journal.append(at.append(
                    i % 3 == 0 ? null : UUID.randomUUID(),
                    JournalFixture.write(streams.get(i % 7), Expected.ANY, events.get(i), again(events.get(i)))));
        return 2 * events.size();
    }

    /** The other installation, whose schemas have other numbers, in another order. */
    private static DataSource elsewhere() {
        DataSource database = TestDatabase.applicationElsewhere();
        var registered = new StoredSchemas(database, CODEC.schemas());
        try {
            for (EventSchema each : sorted(CODEC.schemas().all())) registered.of(each);
        } catch (Waits nobodyIsAtWorkThere) {
            throw new AssertionError(nobodyIsAtWorkThere);
        }
        return database;
    }

    private static List<EventSchema> sorted(List<EventSchema> versions) {
        return versions.stream()
                .sorted(Comparator.comparing(EventSchema::toString))
                .toList();
    }

    private static NewEvent golden(EventSchema schema) {
        Path file = Path.of("src/test/resources/golden", schema.type() + ".v" + schema.version() + ".txt");
        try {
            String hex = Files.readAllLines(file).getFirst();
            return new NewEvent(
                    UUID.randomUUID(), new Payload(schema, HexFormat.of().parseHex(hex)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewEvent again(NewEvent event) {
        return new NewEvent(UUID.randomUUID(), event.payload());
    }

    boolean export(DataSource from, Path folder, ProgressListener progressListener, BooleanSupplier stop) {
        var rows = new StoredRows(from, CODEC.schemas(), at.tenant);
        return new Export(rows, slug, new ExportFolder(folder), PER_PART).run(progressListener, stop);
    }

    Path export(DataSource from, Path folder) {
        if (!export(from, folder, (done, of) -> {}, () -> false)) throw new AssertionError("It was not stopped.");
        return folder;
    }

    static boolean take(DataSource to, Path folder, ProgressListener progressListener, BooleanSupplier stop) {
        return new Import(to, new Tenants(to), CODEC.schemas(), new ExportFolder(folder), null)
                .run(progressListener, stop);
    }

    static boolean take(DataSource to, Path folder) {
        return take(to, folder, (done, of) -> {}, () -> false);
    }

    /** The position of the last event in the database, whatever the head row says. */
    long last(DataSource in) {
        return chain(in).end().last();
    }

    Head head(DataSource in) {
        return chain(in).end().head();
    }

    private ChainTable chain(DataSource in) {
        return new ChainTable(in, at.tenant, new SchemaFingerprints(in, CODEC.schemas()));
    }

    /** Whether the other installation's poll for lag finds that the tenant's views are behind. */
    boolean seenElsewhere() {
        try (var connection = ELSEWHERE.getConnection();
                var select = connection.prepareStatement(
                        "select 1 from tenants_behind(array['any view'], array[1]) as behind (tenant_id) where"
                                + " tenant_id = ?")) {
            select.setObject(1, at.tenant.value());
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes an event in the other installation without its knowledge. */
    void altersElsewhere(String change, long position) throws IOException {
        try (var connection = TestDatabase.superuserElsewhere();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "update event set " + change + " where tenant_id = '" + at.tenant + "' and position = " + position);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The contents of the files in this folder, in hexadecimal, by name; subfolders are left out. */
    static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList())
                files.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
        return files;
    }
}
