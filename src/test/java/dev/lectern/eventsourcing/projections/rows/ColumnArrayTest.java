package dev.lectern.eventsourcing.projections.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.TestDatabase;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnArrayTest {
    @Test
    void the_database_takes_every_value_as_it_is_and_null_as_null() throws SQLException {
        takes("uuid", new UUID(0, 0), new UUID(-1, -1), null, UUID.randomUUID());
        takes("uuid", UUID.randomUUID());
        takes("uuid", null, null);
        takes("uuid");
        takes("text", "", null, "NULL", "{}", "a \"b\" \\ ,", "Zürich, Åse — 学", "two\nlines");
        takes("text");
        takes("int4", 1, null, Integer.MIN_VALUE);
        takes("bool", true, null, false);
        takes("timestamptz", OffsetDateTime.of(2026, 4, 1, 9, 30, 0, 123_456_000, ZoneOffset.UTC), null);
    }

    private static void takes(String type, @Nullable Object... values) throws SQLException {
        try (var connection = TestDatabase.application().getConnection();
                var select = connection.prepareStatement("select unnest(?::" + type + "[])")) {
            select.setArray(1, ColumnArray.of(connection, type, values));
            var taken = new ArrayList<@Nullable Object>();
            try (var row = select.executeQuery()) {
                while (row.next())
                    taken.add(type.equals("timestamptz") ? row.getObject(1, OffsetDateTime.class) : row.getObject(1));
            }
            assertThat(taken).as("values of type %s", type).isEqualTo(Arrays.asList(values));
        }
    }
}
