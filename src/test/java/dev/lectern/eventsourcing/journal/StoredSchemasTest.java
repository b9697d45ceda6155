package dev.lectern.eventsourcing.journal;

import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

/**
 * A schema that was written here with another text than this build has is refused: when an event of it is read, and
 * when it is to be written. Mutant: {@link StoredSchemas} without a look at the fingerprint.
 */
class StoredSchemasTest {
    private static final EventSchema SCHEMA = CODEC.schemas().of("CapacityChanged", 1);
    private static final String EDITED =
            "CapacityChanged v1 was written here with another schema than this build has. A"
                    + " landed schema is never edited: add a version.";

    @Test
    void a_schema_is_known_by_its_number() throws Exception {
        int number = number();
        try (var superuser = new Superuser();
                Connection connection = superuser.source().getConnection()) {
            assertThat(fresh(superuser).of(number, connection)).isEqualTo(SCHEMA);
        }
    }

    @Test
    void an_event_of_an_edited_schema_is_not_read() throws Exception {
        int number = number();
        try (var superuser = new Superuser();
                Connection connection = superuser.source().getConnection()) {
            edit(superuser, number);
            assertThatThrownBy(() -> fresh(superuser).of(number, connection)).hasMessage(EDITED);
        }
    }

    @Test
    void and_no_event_is_written_with_it() throws Exception {
        int number = number();
        try (var superuser = new Superuser()) {
            edit(superuser, number);
            assertThatThrownBy(() -> fresh(superuser).of(SCHEMA)).hasMessage(EDITED);
        }
    }

    private static int number() throws StoredSchemas.Waits {
        return new StoredSchemas(TestDatabase.application(), CODEC.schemas())
                .of(SCHEMA)
                .id();
    }

    private static StoredSchemas fresh(Superuser superuser) {
        return new StoredSchemas(superuser.source(), CODEC.schemas());
    }

    private static void edit(Superuser superuser, int number) throws Exception {
        int edited =
                superuser.update("update event_schema set fingerprint = sha256('edited') where schema_id = " + number);
        assertThat(edited).isOne();
    }
}
