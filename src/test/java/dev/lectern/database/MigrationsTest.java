package dev.lectern.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** In a schema of its own, which Flyway takes for a whole database. */
class MigrationsTest {
    private final DataSource owner = inOwnSchema(TestDatabase.elsewhere().owner());
    private final DataSource application = inOwnSchema(TestDatabase.elsewhere().application());

    @BeforeEach
    void migrate() throws SQLException {
        drop();
        change("create schema migrations_test; grant usage on schema migrations_test to lectern_app");
        Migrations.run(owner, "lectern_app");
    }

    @AfterEach
    void drop() throws SQLException {
        change("drop schema if exists migrations_test cascade");
    }

    @Test
    void a_database_that_a_newer_build_has_migrated_further_is_left_as_it_is() throws SQLException {
        change("""
            insert into flyway_schema_history
            select 1000, '1000', 'of a newer build', type, 'V1000__of_a_newer_build.sql', 1, installed_by,
              now(), 1, true
              from flyway_schema_history where version = '1'\
            """);
        assertThatCode(() -> Migrations.run(owner, "lectern_app")).doesNotThrowAnyException();
        assertThatCode(() -> new Fitness(application).requireSchema()).doesNotThrowAnyException();
    }

    /** Mutant: without the owner's role only the numbers of the versions are compared, and those match. */
    @Test
    void a_database_of_other_migrations_is_refused_with_the_way_over() throws SQLException {
        change("update flyway_schema_history set checksum = checksum + 1 where version = '3'");
        String sentence = "Another build of Lectern made this database, with other migrations: export each tenant's"
                + " journal with that build, and import it with this one into an empty database, as"
                + " src/docs/operating.md describes.";
        assertThatThrownBy(() -> Migrations.run(owner, "lectern_app"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage(sentence);
        assertThatThrownBy(() -> new Fitness(application).requireSchema())
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage(sentence);
    }

    private void change(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource inOwnSchema(DataSource source) {
        ((PGSimpleDataSource) source).setCurrentSchema("migrations_test");
        return source;
    }
}
