package dev.lectern.operations.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Examples;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.tenancy.Channel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {
    private static final EventCodec CODEC = TestHistories.codec();
    private static final UUID ID = UUID.fromString("6f9619ff-8b86-4011-b42d-00c04fc964ff");
    private static final StreamId STREAM = new StreamId("session", ID);

    static Stream<EventSchema> everyVersion() {
        return CODEC.schemas().all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void a_stored_event_is_read_back_with_its_bytes(EventSchema version) {
        Payload payload = Examples.payload(CODEC, version);
        EventJson read = EventJson.read(CODEC, EventJson.write(CODEC, stored(payload)), UUID::fromString);
        assertThat(read.stream()).isEqualTo(STREAM);
        assertThat(read.eventId()).isEqualTo(ID);
        assertThat(read.at()).isEqualTo(Instant.parse("2020-03-01T08:00:00.000001Z"));
        assertThat(read.payload().schema()).isEqualTo(version);
        assertThat(read.payload().bytes()).isEqualTo(payload.bytes());
    }

    @Test
    void what_this_build_cannot_read_goes_by_its_bytes() {
        EventSchema later = new EventSchema(new SchemaVersion("SessionOpened", 9), Schema.create(Schema.Type.NULL));
        JsonObject json = EventJson.write(CODEC, stored(new Payload(later, new byte[] {1, -1})));
        assertThat(json.getString("bytes")).isEqualTo("01ff");
        Payload read = EventJson.read(CODEC, json, UUID::fromString).payload();
        assertThat(read.schema()).hasToString("SessionOpened v9");
        assertThat(read.bytes()).containsExactly(1, -1);
    }

    @Test
    void names_stand_for_ids_where_they_may() {
        EventJson read = read("{'name': 'seat', 'stream': 'session/ces', 'type': 'SeatApproved', 'version': 1,"
                + " 'fields': {'requestId': 'anna', 'approvedBy': 'bo'}}");
        assertThat(read.stream()).isEqualTo(new StreamId("session", Ids.derived(ID, "ces")));
        assertThat(read.at()).isNull();
        assertThat(read.eventId()).isNull();
    }

    @Test
    void what_is_wrong_is_refused_with_its_path() {
        refused("{'stream': 'session/ces', 'type': 'SessionOpened', 'version': 1, 'fields': {}, 'ad': ''}", "ad: ");
        refused("{'stream': 'session', 'type': 'SessionOpened', 'version': 1, 'fields': {}}", "stream: session is no");
        refused("{'type': 'SessionOpened', 'version': 1, 'fields': {}}", "stream: it is missing");
        refused("{'stream': 'session/ces', 'type': 'SessionOpened', 'version': '1', 'fields': {}}", "version: ");
        refused("{'stream': 'session/ces', 'type': 'SessionOpened', 'version': 1}", "fields: an event has either");
        refused("{'stream': 'session/ces', 'type': 'SessionOpened', 'version': 1, 'fields': {'x': 1}}", "fields.x: ");
        refused("{'stream': 'session/ces', 'type': 'SessionOpened', 'version': 9, 'fields': {}}", "fields: this build");
        refused("{'stream': 'session/ces', 'type': 1, 'version': 1, 'fields': {}}", "type: 1 is not a text");
        refused("{'stream': 'session/ces', 'type': 'SessionOpened', 'version': 1, 'fields': {}, 'at': 'May'}", "at: ");
    }

    private static void refused(String json, String path) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(path);
    }

    private static EventJson read(String json) {
        try (var reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            return EventJson.read(CODEC, reader.readObject(), name -> Ids.derived(ID, name));
        }
    }

    private static Stored stored(Payload payload) {
        return new Stored(
                1,
                STREAM,
                1,
                ID,
                Instant.parse("2020-03-01T08:00:00.000001Z"),
                payload.schema(),
                payload.bytes(),
                new Metadata(null, null, Channel.SYSTEM, ID, null));
    }
}
