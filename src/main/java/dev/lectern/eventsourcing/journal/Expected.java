package dev.lectern.eventsourcing.journal;

/** At which version a stream must be for an append to go ahead; versions count stored events from 1. */
public record Expected(int version) {
    public static final Expected NO_STREAM = new Expected(0);
    public static final Expected ANY = new Expected(-1);

    public static Expected exactly(int version) {
        if (version < 0) throw new IllegalArgumentException("A version is never below 0: " + version);
        return new Expected(version);
    }

    boolean allows(int actual) {
        return equals(ANY) || version == actual;
    }
}
