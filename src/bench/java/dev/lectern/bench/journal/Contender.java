package dev.lectern.bench.journal;

/** An event store that is measured: it makes events durable, one at a time for each caller. */
interface Contender extends AutoCloseable {

    Sample run(Level level, Span span) throws Exception;

    @Override
    default void close() throws Exception {}
}
