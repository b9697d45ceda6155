package dev.lectern.operations.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.tenancy.Channel;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PseudonymizerTest {
    private static final UUID ID = new UUID(0, 1);

    @Test
    void a_map_may_have_people_in_its_keys_and_values() throws IOException {
        List<History> histories = List.of(new NotedHistory());
        var codec = new EventCodec(histories);
        Payload written = codec.encode(new Noted(Map.of("Ann", "Ann was late"), Map.of("K2", "Kitchen")));
        var stored = new Stored(
                1,
                new StreamId("noted", ID),
                1,
                ID,
                Instant.EPOCH,
                written.schema(),
                written.bytes(),
                new Metadata(null, null, Channel.SYSTEM, ID, null));
        Payload disguised = new Pseudonymizer(codec, histories).of(stored);
        assertThat(codec.stored(disguised).fields())
                .isEqualTo(Fields.of(
                        "marks", Map.of("Alder", "Alder birch cedar"),
                        "rooms", Map.of("K2", "Kitchen")));
    }

    private record Noted(Map<String, String> marks, Map<String, String> rooms) implements Event {}

    @Vetoed // the test server would take it for a history of the application
    private record NotedHistory() implements History {
        @Override
        public String category() {
            return "noted";
        }

        @Override
        public Class<? extends Event> events() {
            return Noted.class;
        }

        @Override
        public Set<String> personal() {
            return Set.of("marks");
        }
    }
}
