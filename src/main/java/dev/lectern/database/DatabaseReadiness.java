package dev.lectern.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Readiness check of the database: up when it answers the application's role, fulfils the {@link Guarantees}, and has
 * every migration that this Lectern needs.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    @Resource(lookup = "jdbc/lectern")
    DataSource application;

    private volatile @Nullable Set<String> needed;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = application.getConnection()) {
            String broken = Guarantees.brokenBy(connection).sentences();
            if (!broken.isEmpty()) return down(broken);
            if (!Migrations.applied(connection).containsAll(needed()))
                return down("The database's schema is missing or older than this Lectern.");
            return HealthCheckResponse.named("database").up().build();
        } catch (SQLException e) {
            return down("The database does not answer.");
        }
    }

    private Set<String> needed() {
        Set<String> known = needed;
        if (known == null) needed = known = Migrations.needed(application);
        return known;
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named("database")
                .down()
                .withData("reason", reason)
                .build();
    }
}
