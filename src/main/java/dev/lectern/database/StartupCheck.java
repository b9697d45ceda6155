package dev.lectern.database;

/** What must hold before anything is read or written here. Every bean of this type is asked once, when the schema is migrated. */
public interface StartupCheck {
    /** @throws DatabaseUnusable with what to do; then this server ends */
    void check();
}
