package dev.lectern.bench.journal;

/** How many callers there are, each waiting for its answer before it asks again, and over how many tenants they go. */
public record Level(int inFlight, int tenants) {}
