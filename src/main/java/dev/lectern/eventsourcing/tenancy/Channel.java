package dev.lectern.eventsourcing.tenancy;

/** The way by which a command came in. */
public enum Channel {
    UI,
    API,
    IMPORT,
    SYSTEM
}
