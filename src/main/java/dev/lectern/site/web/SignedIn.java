package dev.lectern.site.web;

import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** As whom this browser is signed in, at each tenant by itself: at one provider a coordinator, at the next a visitor. */
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

    /** Whether as the operator of the installation, which is nobody at any tenant. */
    public boolean isOperating() {
        return operating;
    }

    public void operate(boolean operates) {
        operating = operates;
    }
}
