package dev.lectern.site.web;

import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The people as whom this browser is signed in, one for each tenant: a coordinator at one provider may be a visitor at
 * the next.
 */
@SessionScoped
public class SignedIn implements Serializable {
    private static final long serialVersionUID = 1;

    private final Map<UUID, UUID> people = new ConcurrentHashMap<>();

    private volatile boolean operating;

    public @Nullable UUID at(TenantId tenant) {
        return people.get(tenant.value());
    }

    public void in(TenantId tenant, UUID personId) {
        people.put(tenant.value(), personId);
    }

    public void out(TenantId tenant) {
        people.remove(tenant.value());
    }

    /**
     * Whether the browser is signed in as the operator of the installation. The operator is not a person at any tenant.
     */
    public boolean isOperating() {
        return operating;
    }

    public void operate(boolean operates) {
        operating = operates;
    }
}
