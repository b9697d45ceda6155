package dev.lectern.site.audit.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.Session;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.tenancy.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamVersionsTest {
    private static final StreamId STREAM = Session.stream(new UUID(1, 1));
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    @ParameterizedTest
    @CsvSource({"08:59:59, 0", "09:00:00, 1", "09:59:59, 1", "10:00:00, 2", "23:00:00, 3"})
    void what_stood_at_an_instant_is_the_version_of_the_last_event_that_had_occurred(String time, int version) {
        assertThat(versions("09:00", "10:00", "11:00").at(instant(time))).isEqualTo(version);
    }

    /** Mutant: reads from the first event until one that had not occurred yet. That would show version 1 at 09:59. */
    @ParameterizedTest
    @CsvSource({"09:58:59, 1", "09:59:00, 3", "10:00:00, 3", "10:00:30, 3", "10:01:00, 4"})
    void an_event_whose_clock_was_ahead_counts_with_what_was_decided_after_it(String time, int version) {
        assertThat(versions("09:00", "10:00", "09:59", "10:01").at(instant(time)))
                .isEqualTo(version);
    }

    @Test
    void a_later_instant_never_shows_an_earlier_version() {
        StreamVersions streamVersions = versions("09:30", "09:10", "09:50", "09:20", "09:40");
        int before = 0;
        for (int minute = 0; minute < 60; minute++) {
            int version = streamVersions.at(instant("09:%02d:00".formatted(minute)));
            assertThat(version).as("at 09:%02d", minute).isGreaterThanOrEqualTo(before);
            before = version;
        }
        assertThat(before).isEqualTo(5);
    }

    @Test
    void a_stream_is_read_up_to_what_cannot_be_read_and_not_beyond() {
        StreamVersions streamVersions = StreamVersions.of(stored("09:00", "10:00", "11:00"), each -> {
            if (each.version() == 2) throw new Unreadable(each, new IllegalArgumentException("No such schema."));
            return List.<Recorded>of();
        });
        assertThat(streamVersions.isReadable(1)).isTrue();
        assertThat(streamVersions.isReadable(2)).isFalse();
        assertThat(streamVersions.isReadable(3)).isFalse();
        assertThat(streamVersions.last()).isEqualTo(3);
        assertThat(streamVersions.stop()).hasMessageContaining("No such schema.");
        assertThat(StateQuery.of(null, null, streamVersions, ZONE).found()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "' 2 ', 2"})
    void an_address_names_a_version(String typed, int version) {
        StateQuery stateQuery = StateQuery.of(typed, null, versions("09:00", "10:00", "11:00"), ZONE);
        assertThat(stateQuery.found()).isEqualTo(version);
        assertThat(stateQuery.isWrong()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0", "4", "-1", "one", "''", "99999999999999999999", "1.5"})
    void a_version_that_is_none_is_kept_as_typed_and_the_newest_shown(String typed) {
        StateQuery stateQuery = StateQuery.of(typed, null, versions("09:00", "10:00", "11:00"), ZONE);
        assertThat(stateQuery.wrongVersion()).isEqualTo("Write a number from 1 to 3: there are no other versions.");
        assertThat(stateQuery.version()).isEqualTo(typed);
        assertThat(stateQuery.found()).isEqualTo(3);
    }

    @Test
    void of_one_version_there_is_no_other() {
        assertThat(StateQuery.of("2", null, versions("09:00"), ZONE).wrongVersion())
                .isEqualTo("Write 1: there is no other version.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:59, 1",
        "2026-03-01T11:00, 2",
        "2026-03-01 11:00:01, 2",
        "1999-12-31T23:59, 0",
        "+999999999-12-31T23:59, 3",
        "-999999999-01-01T00:00, 0"
    })
    void an_address_names_an_instant_by_the_clock_of_the_provider(String typed, int version) {
        StateQuery stateQuery = StateQuery.of(null, typed, versions("09:00", "10:00", "11:00"), ZONE);
        assertThat(stateQuery.found()).isEqualTo(version);
        assertThat(stateQuery.isWrong()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "2026-02-30T09:00", "2026-03-01", "2026-03-01T25:00", "''"})
    void an_instant_that_is_none_is_kept_as_typed_and_the_newest_shown(String typed) {
        StateQuery stateQuery = StateQuery.of(null, typed, versions("09:00", "10:00", "11:00"), ZONE);
        assertThat(stateQuery.wrongAt()).isNotBlank();
        assertThat(stateQuery.at()).isEqualTo(typed);
        assertThat(stateQuery.found()).isEqualTo(3);
    }

    private static StreamVersions versions(String... times) {
        return StreamVersions.of(stored(times), each -> List.of());
    }

    private static List<Stored> stored(String... times) {
        var stored = new ArrayList<Stored>();
        for (String time : times) stored.add(stored(stored.size() + 1, instant(time + ":00")));
        return stored;
    }

    private static Stored stored(int version, Instant at) {
        var by = new Metadata(null, null, Channel.SYSTEM, STREAM.id(), null);
        var schema = new EventSchema(new SchemaVersion("Example", 1), Schema.create(Schema.Type.NULL));
        return new Stored(100 + version, STREAM, version, new UUID(2, version), at, schema, new byte[0], by);
    }

    /** On 1 March 2026, when the clock in Copenhagen is an hour ahead of UTC. */
    private static Instant instant(String time) {
        return Instant.parse("2026-03-01T" + time + "Z");
    }
}
