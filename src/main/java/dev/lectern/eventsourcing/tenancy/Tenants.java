package dev.lectern.eventsourcing.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The tenants (training providers) of this installation by their slug, the first part of every address. Only this class
 * resolves a tenant.
 */
public class Tenants {
    private static final String OPERATOR = "operator";

    private final DataSource database;
    // need not expire: a slug is never given to another tenant
    private final Map<String, TenantId> known = new ConcurrentHashMap<>();

    public Tenants(DataSource database) {
        this.database = database;
    }

    public Optional<TenantId> bySlug(String slug) {
        TenantId seen = known.get(slug);
        if (seen != null) return Optional.of(seen);
        Optional<TenantId> found = find(slug);
        found.ifPresent(tenant -> known.put(slug, tenant));
        return found;
    }

    /**
     * Creates a tenant: its registry row and the head row of its journal, at position 0. A repetition changes nothing.
     *
     * @throws IllegalStateException if the slug is another tenant's
     */
    public void create(TenantId tenant, String slug) {
        if (slug.equals(OPERATOR)) throw new IllegalArgumentException("The address " + slug + " is the operator's.");
        try {
            TenantTransaction.perform(database, tenant, connection -> {
                // beside itself it may meet its id or its slug first; a slug of another tenant leaves the head without
                // one
                update(
                        connection,
                        "insert into tenant (tenant_id, slug) values (?, ?) on conflict do nothing",
                        tenant,
                        slug);
                update(
                        connection,
                        "insert into tenant_head (tenant_id, position) values (?, 0) on conflict (tenant_id) do"
                                + " nothing",
                        tenant);
            });
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant " + slug + " could not be created.", e);
        }
    }

    public List<String> slugs() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select slug from tenant order by slug");
                var rows = select.executeQuery()) {
            var slugs = new ArrayList<String>();
            while (rows.next()) slugs.add(rows.getString(1));
            return slugs;
        } catch (SQLException e) {
            throw new IllegalStateException("The tenants cannot be listed.", e);
        }
    }

    /** The slug of a tenant; empty if this installation has no such tenant. */
    public Optional<String> slugOf(TenantId tenant) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select slug from tenant where tenant_id = ?")) {
            select.setObject(1, tenant.value());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant " + tenant + " cannot be looked up.", e);
        }
    }

    private Optional<TenantId> find(String slug) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select tenant_id from tenant where slug = ?")) {
            select.setString(1, slug);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new TenantId(row.getObject(1, UUID.class))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant " + slug + " cannot be looked up.", e);
        }
    }

    private static void update(Connection connection, String sql, TenantId tenant, Object... more) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, tenant.value());
            for (int i = 0; i < more.length; i++) statement.setObject(i + 2, more[i]);
            statement.executeUpdate();
        }
    }
}
