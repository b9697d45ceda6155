package dev.lectern.eventsourcing.projections;

import dev.lectern.TestDatabase;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.projections.rows.RowMappings;
import dev.lectern.eventsourcing.projections.rows.Rows;
import dev.lectern.eventsourcing.tenancy.TenantBinding;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * Given events, then rows: how a view is tested without a server. Its projection writes to the migrated database as the
 * application does, and its reader reads what is there.
 */
public final class ViewStory implements AutoCloseable {
    /** As {@code persistence.xml} has it, but with transactions of its own. */
    static final EntityManagerFactory ROWS = Persistence.createEntityManagerFactory(
            "lectern",
            Map.of(
                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                    "jakarta.persistence.nonJtaDataSource", TestDatabase.application(),
                    "eclipselink.weaving", "false",
                    "eclipselink.logging.level", "SEVERE"));

    private static final int GENERATION = 1;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final EntityManager database = ROWS.createEntityManager();
    private final Projection projection;
    private final Rows rows;

    private ViewStory(Projection projection) throws SQLException {
        this.projection = projection;
        database.setProperty("generation." + projection.view(), GENERATION);
        database.getTransaction().begin();
        TenantBinding.bind(database.unwrap(Connection.class), tenant);
        rows = new Rows(new RowMappings(), database, tenant, GENERATION, 0, false);
    }

    public static ViewStory of(Projection projection) throws SQLException {
        return new ViewStory(projection);
    }

    /** Those events of a stream that the projection hears. */
    public ViewStory given(StreamId stream, Event... events) {
        for (Recorded recorded : TestHistories.read(stream, events).recorded())
            if (projection.hears().stream().anyMatch(heard -> heard.isInstance(recorded.event())))
                projection.apply(recorded, rows);
        rows.write();
        return this;
    }

    public TenantId tenant() {
        return tenant;
    }

    /** @param reader has the live rows from {@link Generations}, as all readers do */
    public <T> T reader(Class<T> reader) throws ReflectiveOperationException {
        T made = reader.getDeclaredConstructor().newInstance();
        for (Field field : reader.getDeclaredFields())
            if (field.getType() == Generations.class) {
                field.setAccessible(true);
                field.set(made, generations());
            }
        return made;
    }

    private Generations generations() {
        return new Generations() {
            @Override
            public EntityManager live(TenantId asked) {
                if (!asked.equals(tenant)) throw new AssertionError("Another tenant was asked for.");
                return database;
            }
        };
    }

    /** Nothing of it stays. */
    @Override
    public void close() {
        database.getTransaction().rollback();
        database.close();
    }
}
