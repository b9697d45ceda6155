package dev.lectern.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database is up and migrated once this bean has started; what needs it at start-up says
 * {@code @DependsOn("Database")}. Without {@code DB_URL} it is the embedded one, which ends with this bean.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Database {
    // Liberty ranks a variable that has only its default value here, below everything that somebody set
    private static final int DEFAULT_ORDINAL = 1;

    @Inject
    Config config;

    @Resource(lookup = "jdbc/lectern")
    DataSource application;

    private @Nullable EmbeddedDatabase embedded;

    @PostConstruct
    void start() {
        if (config.getConfigValue("DB_URL").getSourceOrdinal() > DEFAULT_ORDINAL) useOutside();
        else startEmbedded();
        requireGuarantees();
    }

    private void startEmbedded() {
        Path data = Path.of(required("LECTERN_DATA"));
        int port = config.getValue("db.port", Integer.class);
        embedded = EmbeddedDatabase.start(data, port, required("DB_PASSWORD"), address());
        Migrations.run(embedded.owner(), "lectern_app");
    }

    private void useOutside() {
        Optional<String> owner = config.getOptionalValue("DB_OWNER_USER", String.class);
        if (owner.isPresent()) {
            var source = new PGSimpleDataSource();
            source.setUrl(required("DB_URL"));
            source.setUser(owner.get());
            source.setPassword(required("DB_OWNER_PASSWORD"));
            Migrations.run(source, required("DB_USER"));
        }
    }

    private void requireGuarantees() {
        try (var connection = application.getConnection()) {
            List<String> broken = Guarantees.broken(connection);
            if (!broken.isEmpty()) throw new DatabaseUnusable(String.join(" ", broken));
        } catch (SQLException e) {
            throw new DatabaseUnusable("The database does not answer: " + e.getMessage(), e);
        }
    }

    private String required(String name) {
        return config.getOptionalValue(name, String.class)
                .orElseThrow(() -> new DatabaseUnusable(name + " is not set."));
    }

    private String address() {
        return "http://localhost:" + config.getValue("http.port", String.class) + "/";
    }

    @PreDestroy
    void stop() {
        if (embedded != null) embedded.close();
    }
}
