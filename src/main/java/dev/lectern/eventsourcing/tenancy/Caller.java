package dev.lectern.eventsourcing.tenancy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, at which tenant, in which roles, by which way. Passed by hand from the page to the journal, so nothing that is written
 * depends on the thread it runs on. A caller belongs to one tenant: there is none without a tenant, and none with two.
 *
 * @param userId the person signed in; null for a visitor and for the system
 * @param cause what the system answers by this; null for what people ask for
 */
public record Caller(
        TenantId tenant,
        @Nullable UUID userId,
        Set<Role> roles,
        Channel channel,
        @Nullable Cause cause) {

    /**
     * The event that somebody reacts to.
     *
     * @param correlationId of that event: the same for everything that one request set going
     */
    public record Cause(UUID eventId, UUID correlationId) {}

    public Caller {
        roles = Set.copyOf(roles);
    }

    public Caller(TenantId tenant, @Nullable UUID userId, Set<Role> roles, Channel channel) {
        this(tenant, userId, roles, channel, null);
    }

    public static Caller visitor(TenantId tenant) {
        return new Caller(tenant, null, Set.of(), Channel.UI);
    }

    public static Caller system(TenantId tenant) {
        return new Caller(tenant, null, Set.of(Role.SYSTEM), Channel.SYSTEM);
    }

    /** Lectern itself, because of something that happened. */
    public static Caller reacting(TenantId tenant, Cause cause) {
        return new Caller(tenant, null, Set.of(Role.SYSTEM), Channel.SYSTEM, cause);
    }

    public boolean signedIn() {
        return userId != null;
    }

    public boolean isStaff() {
        return is(Role.ADMIN, Role.COORDINATOR);
    }

    public boolean isAdmin() {
        return is(Role.ADMIN);
    }

    public boolean is(Role... any) {
        for (Role role : any) if (roles.contains(role)) return true;
        return false;
    }

    public boolean isPerson(UUID personId) {
        return personId.equals(userId);
    }

    /** The role under which an act is recorded: the strongest held, null for a visitor. */
    public @Nullable Role actingRole() {
        return roles.stream().min(java.util.Comparator.naturalOrder()).orElse(null);
    }
}
