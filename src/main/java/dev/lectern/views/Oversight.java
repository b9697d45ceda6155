package dev.lectern.views;

import dev.lectern.journal.Forbidden;
import dev.lectern.tenancy.Caller;
import dev.lectern.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;

/** Where pages come to look at a tenant's followers and to do something to them. */
@ApplicationScoped
public class Oversight {
    @Inject
    private DataSource database;

    public Survey survey(TenantId tenant) {
        return new Survey(database, tenant);
    }

    /** @throws Forbidden unless somebody is signed in who administers the tenant */
    public Acts acts(Caller caller) {
        UUID person = caller.userId();
        if (person == null || !caller.isAdmin())
            throw new Forbidden("Only who administers a provider sees to its views.");
        return new Acts(database, caller.tenant(), By.person(person));
    }

    /** As whoever runs the installation; who that is has been asked before. */
    public Acts acts(TenantId tenant) {
        return new Acts(database, tenant, By.OPERATOR);
    }
}
