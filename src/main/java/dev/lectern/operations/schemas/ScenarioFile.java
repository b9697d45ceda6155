package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.JournalReader;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TenantPolicy;
import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.FieldsJson;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.VersionedFields;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One stream as a scenario for the tests: its stored events with pseudonyms for personal data, and what they read as
 * today, or why they cannot be read. The expected events are read from the pseudonymized ones, so the file is
 * consistent in itself.
 */
final class ScenarioFile {
    private final Journal journal;
    private final EventCodec codec;
    private final List<History> histories;
    private final TenantId tenant;

    ScenarioFile(Journal journal, EventCodec codec, List<History> histories, TenantId tenant) {
        this.journal = journal;
        this.codec = codec;
        this.histories = histories;
        this.tenant = tenant;
    }

    /** The scenario of a stream; without events if there is no such stream. */
    JsonObject of(StreamId stream) {
        List<Stored> disguised = disguised(stream);
        var given = Json.createArrayBuilder();
        for (Stored each : disguised) given.add(EventJson.write(codec, each));
        var expect = Json.createArrayBuilder();
        JournalReader journalReader = journal.reading(tenant);
        for (Stored each : disguised) expect.add(expected(each, journalReader));
        TenantPolicy policy = journal.policy(tenant);
        return Json.createObjectBuilder()
                .add("says", "The stream " + stream + " as it was downloaded, and as it read then")
                .add(
                        "policy",
                        Json.createObjectBuilder()
                                .add("currency", policy.currency().getCurrencyCode())
                                .add("zone", policy.zone().getId()))
                .add("given", given)
                .add("expect", expect)
                .build();
    }

    /** The pseudonymized events of a stream. Their positions count from 1, as in every scenario. */
    private List<Stored> disguised(StreamId stream) {
        var pseudonymizer = new Pseudonymizer(codec, histories);
        var disguised = new ArrayList<Stored>();
        for (Stored each : journal.stored(tenant, stream)) {
            Payload payload = pseudonymizer.of(each);
            disguised.add(new Stored(
                    disguised.size() + 1,
                    each.stream(),
                    each.version(),
                    each.eventId(),
                    each.occurredAt(),
                    each.schema(),
                    payload.bytes(),
                    each.metadataJson()));
        }
        return disguised;
    }

    private JsonObject expected(Stored stored, JournalReader journalReader) {
        String name = String.valueOf(stored.position());
        try {
            var events = Json.createArrayBuilder();
            for (Recorded recorded : journalReader.next(stored))
                events.add(event(codec.stored(codec.encode(recorded.event()))));
            return Json.createObjectBuilder()
                    .add("of", name)
                    .add("events", events)
                    .build();
        } catch (Unreadable e) {
            String because = e.position() == stored.position() ? e.reason() : String.valueOf(e.getMessage());
            return Json.createObjectBuilder()
                    .add("quarantine", name)
                    .add("because", because)
                    .build();
        } catch (IOException justWritten) {
            throw new IllegalStateException(justWritten);
        }
    }

    private static JsonObject event(VersionedFields versionedFields) {
        return Json.createObjectBuilder()
                .add("type", versionedFields.schema().type())
                .add("fields", FieldsJson.write(versionedFields.fields()))
                .build();
    }
}
