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

/**
 * Determines the caller of a request from the browser's session. Roles are looked up in each request, so a role that is
 * withdrawn has no effect any more from the next request on.
 */
@ApplicationScoped
public class CurrentCaller {
    @Inject
    private HttpServletRequest request;

    @Inject
    private SignedIn signedIn;

    public boolean isOperator() {
        return request.getSession(false) != null && signedIn.isOperating();
    }

    /**
     * The caller at one provider. Everybody who is signed in has the role of a learner; staff have their roles at the
     * provider as well.
     */
    public Caller at(TenantId tenant, Registered provider) {
        // a browser that never signed in has no session, and this check must not create one
        UUID personId = request.getSession(false) == null ? null : signedIn.at(tenant);
        if (personId == null) return Caller.visitor(tenant);
        var roles = new HashSet<>(provider.rolesOf(personId));
        roles.add(Role.LEARNER);
        return new Caller(tenant, personId, roles, Channel.UI);
    }
}
