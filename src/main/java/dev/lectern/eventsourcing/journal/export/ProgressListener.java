package dev.lectern.eventsourcing.journal.export;

/** Is told after each batch how far an export or import has come. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * @param done the last position that is done
     * @param of the position at which it ends
     */
    void at(long done, long of);
}
