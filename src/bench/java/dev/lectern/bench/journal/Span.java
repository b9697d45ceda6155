package dev.lectern.bench.journal;

import java.time.Duration;

/** The duration of a cell: first a time that is not measured, then a measured one. */
public record Span(Duration unwatched, Duration watched) {}
