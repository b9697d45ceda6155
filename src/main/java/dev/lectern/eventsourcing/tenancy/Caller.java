package dev.lectern.eventsourcing.tenancy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a command: who acts, at which tenant, in which roles, through which channel. It is passed as a
 * parameter from the page to the journal, so that nothing that is written depends on the thread. A caller belongs to
 * exactly one tenant.
 *
 * @param userId the person signed in; null for a visitor and for the system
 * @param cause the event that the system reacts to; null for what people ask for
 */
public record Caller(
        TenantId tenant,
        @Nullable UUID userId,
        Set<Role> roles,
        Channel channel,
        @Nullable Cause cause) {

    /**
     * The event that a reaction answers.
     *
     * @param correlationId the correlation id of that event: the same for everything that one request caused
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

    /** Lectern itself, as a reaction to an event. */
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

    /** The role under which an action is recorded: the strongest one that the caller has; null for a visitor. */
    public @Nullable Role actingRole() {
        return roles.stream().min(java.util.Comparator.naturalOrder()).orElse(null);
    }
}
