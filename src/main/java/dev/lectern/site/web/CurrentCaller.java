package dev.lectern.site.web;

import dev.lectern.domain.provider.Provider.Registered;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.UUID;

/** Who is calling, from what the browser is signed in as. Roles are looked up each time: one that is withdrawn is gone at once. */
@ApplicationScoped
public class CurrentCaller {
    @Inject
    private HttpServletRequest request;

    @Inject
    private SignedIn signedIn;

    public boolean isOperator() {
        return request.getSession(false) != null && signedIn.isOperating();
    }

    /** Whoever is signed in is a learner; the provider's staff is more. */
    public Caller at(TenantId tenant, Registered provider) {
        // who never signed in has no session, and looking gives them none
        UUID personId = request.getSession(false) == null ? null : signedIn.at(tenant);
        if (personId == null) return Caller.visitor(tenant);
        var roles = new HashSet<>(provider.rolesOf(personId));
        roles.add(Role.LEARNER);
        return new Caller(tenant, personId, roles, Channel.UI);
    }
}
