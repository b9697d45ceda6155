package dev.lectern.eventsourcing.tenancy;

/**
 * What a caller may do at one tenant. {@code SYSTEM} is Lectern itself: reactors and timers. The strongest role comes
 * first: {@link Caller#actingRole} depends on the order.
 */
public enum Role {
    ADMIN,
    COORDINATOR,
    TRAINER,
    LEARNER,
    SYSTEM
}
