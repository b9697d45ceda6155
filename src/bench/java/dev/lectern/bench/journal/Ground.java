package dev.lectern.bench.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lectern.FreePort;
import dev.lectern.database.EmbeddedDatabase;
import dev.lectern.database.Migrations;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that all contenders share: one embedded PostgreSQL, new for this run, as durable as the real one, with
 * Lectern's schema and roles.
 */
public final class Ground implements AutoCloseable {
    /**
     * The size of the connection pool, as {@code liberty/server.xml} sets it for the application. One contender works
     * at a time, so they share the connections.
     */
    static final int POOL = Integer.getInteger("bench.pool", 20);

    private final EmbeddedDatabase database;
    private final List<TenantId> tenants;
    private final HikariDataSource pool;

    public Ground(Path folder) throws IOException {
        delete(folder);
        database = EmbeddedDatabase.start(folder, FreePort.next(), "bench", "a benchmark");
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        Migrations.run(database.owner(), "lectern_app");
        pool = pool("");
        var registry = new Tenants(pool);
        tenants = IntStream.range(0, 21)
                .mapToObj(n -> new TenantId(new UUID(Events.id().getMostSignificantBits(), n)))
                .toList();
        for (int n = 0; n < tenants.size(); n++) registry.create(tenants.get(n), "bench-" + (char) ('a' + n));
    }

    List<TenantId> tenants(int count) {
        return tenants.subList(0, count);
    }

    /** Connections of the application's role. */
    public HikariDataSource pool() {
        return pool;
    }

    /** A tenant to which no other part of the benchmarks writes. */
    public TenantId tenantToReplay() {
        return tenants.getLast();
    }

    /** The address of the database, with the application's user and password. */
    public PGSimpleDataSource application() {
        return (PGSimpleDataSource) database.application();
    }

    DataSource owner() {
        return database.owner();
    }

    public void asOwner(String sql) throws SQLException {
        try (var connection = owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * A further pool of the same size.
     *
     * @param first SQL to run on each new connection, empty for none
     */
    HikariDataSource pool(String first) {
        var source = application();
        source.setReWriteBatchedInserts(true);
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(POOL);
        if (!first.isEmpty()) config.setConnectionInitSql(first);
        return new HikariDataSource(config);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Override
    public void close() {
        pool.close(); // the database ends with this process, however that ends
    }
}
