package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.JournalReader;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventJson;
import dev.lectern.eventsourcing.journal.schema.FieldsJson;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.TenantPolicy;
import dev.lectern.eventsourcing.journal.schema.VersionedFields;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One stream as a scenario of the tests: what is stored, with stand-ins for people's data, and what it reads as today, or why it does not.
 * What it reads as is asked of the stand-ins, so that the file holds as it is.
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

    /** Without events if there is no such stream. */
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

    /** At positions of their own, as a scenario counts them. */
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
                    each.metadata()));
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
