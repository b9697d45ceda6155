package dev.lectern.database;

/**
 * A check at start-up that must pass before anything is read or written. Every bean of this type is called once, after
 * the migrations.
 */
public interface StartupCheck {
    /** @throws DatabaseUnusable saying what to do; then this server ends */
    void check();
}
