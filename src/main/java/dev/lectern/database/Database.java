package dev.lectern.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Starts and migrates the database. A start-up bean that needs the database says {@code @DependsOn("Database")}.
 * Without {@code DB_URL} it is the embedded PostgreSQL, which stops with this bean.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    // Liberty gives this ordinal to a variable that has only its default value; every value that somebody set ranks
    // above it
    private static final int DEFAULT_ORDINAL = 1;

    @Inject
    Config config;

    @Resource(lookup = "jdbc/lectern")
    DataSource application;

    /** Created only after the migrations: injection through {@code Instance} delays it. */
    @Inject
    @Any
    Instance<StartupCheck> checks;

    private @Nullable EmbeddedDatabase embedded;

    @PostConstruct
    void start() {
        try {
            required("DB_PASSWORD");
            if (!isOutside()) embedded = embedded();
            var fitness = new Fitness(application);
            // also before the migrations, because they grant rights to that role
            fitness.requireServer();
            migrate();
            fitness.requireServer();
            fitness.requireSchema();
            for (StartupCheck check : checks) check.check();
        } catch (DatabaseUnusable e) {
            end(e);
        } catch (SQLException e) {
            end(DatabaseUnusable.silent(e));
        }
    }

    private boolean isOutside() {
        return config.getConfigValue("DB_URL").getSourceOrdinal() > DEFAULT_ORDINAL;
    }

    private EmbeddedDatabase embedded() {
        int port = config.getValue("db.port", Integer.class);
        return EmbeddedDatabase.start(Path.of(required("LECTERN_DATA")), port, required("DB_PASSWORD"), address());
    }

    private void migrate() {
        if (embedded != null) {
            Migrations.run(embedded.owner(), "lectern_app");
        } else if (config.getOptionalValue("DB_OWNER_USER", String.class).isPresent()) {
            var owner = new PGSimpleDataSource();
            owner.setUrl(required("DB_URL"));
            owner.setUser(required("DB_OWNER_USER"));
            owner.setPassword(required("DB_OWNER_PASSWORD"));
            Migrations.run(owner, required("DB_USER"));
        }
    }

    /** Ends the process, because an incomplete Lectern would answer with errors only. */
    private void end(DatabaseUnusable reason) {
        stop();
        // at a level that the console does not show
        LOG.log(Level.INFO, "Lectern ends.", reason);
        System.out.println("\nLectern cannot start. " + reason.getMessage() + "\n");
        // not exit: exit waits for the server, which waits for this bean
        Runtime.getRuntime().halt(1);
    }

    private String required(String name) {
        return config.getOptionalValue(name, String.class)
                .orElseThrow(() -> new DatabaseUnusable(name + " is not set."));
    }

    private String address() {
        return "http://localhost:" + config.getValue("http.port", String.class) + "/";
    }

    /**
     * Restarts the embedded database if it was killed, or if it ran out of disk space and has some again, so that no
     * operator is needed.
     */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void revive() {
        try {
            if (embedded != null && embedded.revive())
                LOG.log(Level.SEVERE, "The database had ended and was started again.");
        } catch (RuntimeException e) {
            // a thrown exception would make the timer pause for minutes
            LOG.log(Level.SEVERE, "The database has ended. {0} It is tried again.", e.getMessage());
        }
    }

    /** The location of the data, for people: a folder on this machine or the address of a server. */
    public String place() {
        // an address may carry a password among its parameters
        return isOutside() ? required("DB_URL").replaceFirst("\\?.*", "") : required("LECTERN_DATA");
    }

    @PreDestroy
    void stop() {
        if (embedded != null) embedded.close();
    }
}
