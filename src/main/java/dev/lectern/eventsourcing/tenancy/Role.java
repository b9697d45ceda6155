package dev.lectern.eventsourcing.tenancy;

/** What somebody may do at one tenant. {@code SYSTEM} is Lectern itself: reactors and timers. */
public enum Role {
    ADMIN,
    COORDINATOR,
    TRAINER,
    LEARNER,
    SYSTEM
}
