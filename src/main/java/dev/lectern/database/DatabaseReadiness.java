package dev.lectern.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers the application's role and keeps what Lectern requires of it. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    @Resource(lookup = "jdbc/lectern")
    DataSource application;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        try (var connection = application.getConnection()) {
            List<String> broken = Guarantees.broken(connection);
            if (broken.isEmpty()) return response.up().build();
            return response.down().withData("reason", String.join(" ", broken)).build();
        } catch (SQLException e) {
            return response.down()
                    .withData("reason", "The database does not answer.")
                    .build();
        }
    }
}
