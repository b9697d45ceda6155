package dev.lectern.access;

import dev.lectern.journal.Refused;
import dev.lectern.tenancy.TenantBinding;
import dev.lectern.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Who may sign in at a tenant, and with what. An account is a person's; the same address at two tenants is two accounts. */
@Stateless
public class Accounts {
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 200;

    @Inject
    private DataSource database;

    @Inject
    private Passwords passwords;

    /** @throws Refused if the address has an account here, or the password is too short to be one */
    public void open(TenantId tenant, UUID personId, String email, String password) {
        requireUsable(password);
        String sql =
                "insert into account (tenant_id, person_id, email, password_hash) values (?, ?, ?, ?) on conflict do"
                        + " nothing";
        String hash = passwords.hash(password);
        try (Connection connection = bound(tenant);
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, tenant.value());
            insert.setObject(2, personId);
            insert.setString(3, email.strip());
            insert.setString(4, hash);
            if (insert.executeUpdate() == 0 && !signIn(tenant, email, password).equals(Optional.of(personId)))
                throw taken();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public boolean exists(TenantId tenant, String email) {
        return find(tenant, email).isPresent();
    }

    /** @throws Refused before anything is written, if {@link #open} would refuse */
    public void requireFree(TenantId tenant, UUID personId, String email, String password) {
        requireUsable(password);
        if (find(tenant, email)
                .filter(account -> !account.personId().equals(personId))
                .isPresent()) throw taken();
    }

    /** @return the person, if address and password are theirs; an unknown address takes as long to tell as a wrong password */
    public Optional<UUID> signIn(TenantId tenant, String email, String password) {
        if (password.length() > LONGEST_PASSWORD) return Optional.empty();
        Optional<Account> account = find(tenant, email);
        boolean right = passwords.matches(password, account.map(Account::hash));
        return account.filter(found -> right).map(Account::personId);
    }

    private record Account(UUID personId, String hash) {}

    private Optional<Account> find(TenantId tenant, String email) {
        String sql = "select person_id, password_hash from account where tenant_id = ? and lower(email) = lower(?)";
        try (Connection connection = bound(tenant);
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            select.setString(2, email.strip());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Account(row.getObject(1, UUID.class), row.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Connection bound(TenantId tenant) throws SQLException {
        Connection connection = database.getConnection();
        TenantBinding.bind(connection, tenant);
        return connection;
    }

    private static void requireUsable(String password) {
        if (password.length() < SHORTEST_PASSWORD)
            throw new Refused(
                    "A password needs at least " + SHORTEST_PASSWORD + " characters. A few words make a good one.");
        if (password.length() > LONGEST_PASSWORD)
            throw new Refused("A password has at most " + LONGEST_PASSWORD + " characters.");
    }

    private static Refused taken() {
        return new Refused("There is an account with this e-mail address already. Sign in with it instead.");
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The accounts cannot be reached: " + e.getMessage(), e);
    }
}
