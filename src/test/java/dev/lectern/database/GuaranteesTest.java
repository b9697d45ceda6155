package dev.lectern.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class GuaranteesTest {
    @Test
    void the_embedded_database_and_the_applications_role_break_none() throws SQLException {
        try (var connection = TestDatabase.application().getConnection()) {
            assertThat(Guarantees.brokenBy(connection).sentences()).isEmpty();
        }
    }

    @Test
    void commits_that_are_not_awaited_are_no_durability() throws SQLException {
        try (var connection = TestDatabase.application().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            assertThat(Guarantees.brokenBy(connection).durability())
                    .containsExactly("synchronous_commit is off: a crash could lose acknowledged events.");
        }
    }

    @Test
    void who_owns_the_tables_is_not_held_by_their_policies() throws SQLException {
        try (var connection = TestDatabase.owner().getConnection()) {
            assertThat(Guarantees.brokenBy(connection).separation())
                    .containsExactly("The application's role owns tables.");
        }
    }

    @Test
    void every_migration_that_is_needed_is_applied() throws SQLException {
        try (var connection = TestDatabase.application().getConnection()) {
            assertThat(Migrations.needed(TestDatabase.application()))
                    .isNotEmpty()
                    .isSubsetOf(Migrations.applied(connection));
        }
    }
}
