package dev.lectern.eventsourcing.journal;

/**
 * The expected version of a stream (optimistic concurrency). An append is refused as {@link Stale} if the stream is at
 * another version.
 *
 * @param version counts stored events from 1; 0 if there must be no stream, -1 for any version
 */
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
