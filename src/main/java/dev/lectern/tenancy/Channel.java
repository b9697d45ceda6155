package dev.lectern.tenancy;

/** The way by which a command came in. */
public enum Channel {
    UI,
    API,
    IMPORT,
    SYSTEM
}
