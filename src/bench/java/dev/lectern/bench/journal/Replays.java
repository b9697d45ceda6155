package dev.lectern.bench.journal;

/** Placeholder. */
final class Replays {
    static final int BATCH = 1000;

    private Replays() {}
}
