package dev.lectern.eventsourcing.journal.export;

/** Is told how far something long has come, after each batch. */
@FunctionalInterface
public interface Heard {
    void at(long done, long of);
}
