package dev.lectern.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.TestDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class RolesTest {
    @Test
    void application_and_owner_sign_in_as_themselves() throws SQLException {
        assertThat(user(TestDatabase.application())).isEqualTo("lectern_app");
        assertThat(user(TestDatabase.owner())).isEqualTo("lectern_owner");
    }

    private static String user(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var row = connection.createStatement().executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }
}
