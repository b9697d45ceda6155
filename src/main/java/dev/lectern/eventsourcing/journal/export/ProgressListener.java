package dev.lectern.eventsourcing.journal.export;

/** Is told how far something long has come, after each batch. */
@FunctionalInterface
public interface ProgressListener {
    void at(long done, long of);
}
