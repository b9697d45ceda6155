package dev.lectern.eventsourcing.tenancy;

/** The channel through which a command came in. */
public enum Channel {
    UI,
    API,
    IMPORT,
    SYSTEM
}
