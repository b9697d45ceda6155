package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@InTheServer
class ContainerIT {
    // mappedName, since Arquillian does not support lookup
    @Resource(mappedName = "jdbc/lectern")
    DataSource database;

    @Inject
    Tenants tenants;

    @Test
    void the_application_signs_in_as_the_role_that_owns_nothing() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("select current_user")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("lectern_app");
        }
    }

    @Test
    void beans_are_injected_and_the_demo_is_there() {
        assertThat(tenants.bySlug("aarhus-craft")).isPresent();
    }
}
