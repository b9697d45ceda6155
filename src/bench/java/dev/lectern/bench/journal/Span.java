package dev.lectern.bench.journal;

import java.time.Duration;

/** How long a cell runs: first without being watched, then watched. */
public record Span(Duration unwatched, Duration watched) {}
