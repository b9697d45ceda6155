package dev.lectern.access;

import dev.lectern.eventsourcing.tenancy.TenantBinding;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table of accounts. Each call is a transaction that ends before a password is hashed. */
@Stateless
public class AccountTable {
    @Inject
    private DataSource database;

    /** An account: the person that it belongs to, and the hash of its password. */
    public record Account(UUID personId, String hash) {}

    /** Finds an account by its e-mail address, regardless of case. */
    public Optional<Account> find(TenantId tenant, String email) {
        String sql = "select person_id, password_hash from account where tenant_id = ? and lower(email) = lower(?)";
        try (Connection connection = bound(tenant);
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            select.setString(2, email);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Account(row.getObject(1, UUID.class), row.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Does nothing if the person or the address already has an account. */
    public void insert(TenantId tenant, UUID personId, String email, String hash) {
        String sql = """
            insert into account (tenant_id, person_id, email, password_hash) values (?, ?, ?, ?)
            on conflict do nothing\
            """;
        try (Connection connection = bound(tenant);
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, tenant.value());
            insert.setObject(2, personId);
            insert.setString(3, email);
            insert.setString(4, hash);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Connection bound(TenantId tenant) throws SQLException {
        Connection connection = database.getConnection();
        TenantBinding.bind(connection, tenant);
        return connection;
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The accounts cannot be reached: " + e.getMessage(), e);
    }
}
