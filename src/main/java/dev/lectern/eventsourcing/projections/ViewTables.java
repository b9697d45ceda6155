package dev.lectern.eventsourcing.projections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Finds the tables of each view. The entities say which view they belong to. */
@ApplicationScoped
public class ViewTables {
    @Inject
    private DataSource database;

    @PersistenceContext
    private EntityManager rows;

    /**
     * A table of a view.
     *
     * @param key the columns that identify a row within a generation
     * @param columns all columns that the entity maps, except the generation
     */
    public record Table(String name, List<String> key, List<String> columns) {}

    /** The tables in the order of their names; empty for reactors, which have no rows. */
    public List<Table> of(String view) {
        return rows.getEntityManagerFactory().unwrap(ServerSession.class).getDescriptors().values().stream()
                .filter(entity -> isOf(view, entity.getJavaClass()))
                .map(ViewTables::table)
                .sorted(Comparator.comparing(Table::name))
                .toList();
    }

    /** Updates the database's statistics of the tables, so that it plans queries for what is stored now. */
    public void lookAt(String view) {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement("select look_at(?)")) {
            for (Table table : of(view)) {
                call.setString(1, table.name());
                call.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The tables of the view " + view + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    private static boolean isOf(String view, Class<?> entity) {
        var generation = entity.getAnnotation(TenantDiscriminatorColumn.class);
        return generation != null && generation.contextProperty().equals("generation." + view);
    }

    private static Table table(ClassDescriptor entity) {
        return new Table(entity.getTableName(), names(entity.getPrimaryKeyFields()), names(entity.getFields()));
    }

    private static List<String> names(List<DatabaseField> fields) {
        return fields.stream()
                .map(DatabaseField::getName)
                .filter(name -> !name.equals("generation"))
                .distinct()
                .toList();
    }
}
