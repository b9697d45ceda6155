package dev.lectern.bench.journal;

/**
 * The load of a cell: the number of callers, each of which waits for its answer before it asks again, and of tenants
 * among which they rotate.
 */
public record Level(int inFlight, int tenants) {}
