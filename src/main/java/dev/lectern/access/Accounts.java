package dev.lectern.access;

import dev.lectern.access.AccountTable.Account;
import dev.lectern.domain.person.Person;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * The accounts of a tenant: who may sign in, and with which password. An account belongs to one person. The same e-mail
 * address at two tenants is two accounts.
 */
@ApplicationScoped
public class Accounts {
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 200;

    @Inject
    private AccountTable table;

    @Inject
    private Passwords passwords;

    /**
     * Opens an account. A person who opens their own account again changes nothing.
     *
     * @throws Refused if the address already has an account of another person at this tenant, or if the password is too
     *     short or too long
     */
    public void open(TenantId tenant, UUID personId, String email, String password) {
        requireFree(tenant, personId, email, password);
        table.insert(tenant, personId, email.strip(), passwords.hash(password));
        requireFree(tenant, personId, email, password);
    }

    public boolean exists(TenantId tenant, String email) {
        return table.find(tenant, email.strip()).isPresent();
    }

    /** @throws Refused before anything is written, if {@link #open} would refuse */
    public void requireFree(TenantId tenant, UUID personId, String email, String password) {
        if (password.length() < SHORTEST_PASSWORD)
            throw new Refused(
                    "A password needs at least " + SHORTEST_PASSWORD + " characters. A few words make a good one.");
        if (password.length() > LONGEST_PASSWORD)
            throw new Refused("A password has at most " + LONGEST_PASSWORD + " characters.");
        Person.requireAddress(email);
        Optional<Account> account = table.find(tenant, email.strip());
        if (account.filter(found -> !found.personId().equals(personId)).isPresent())
            throw new Refused("There is an account with this e-mail address already. Sign in with it instead.");
    }

    /**
     * @return the person, if address and password are theirs; the answer takes as long for an unknown address as for a
     *     wrong password
     * @throws Refused if too many people are signing in at this moment
     */
    public Optional<UUID> signIn(TenantId tenant, String email, String password) {
        boolean impossible = password.length() > LONGEST_PASSWORD
                || email.length() > Person.LONGEST_ADDRESS
                || email.chars().anyMatch(Character::isISOControl);
        if (impossible) return Optional.empty();
        Optional<Account> account = table.find(tenant, email.strip());
        boolean right = passwords.matches(password, account.map(Account::hash));
        return account.filter(found -> right).map(Account::personId);
    }
}
