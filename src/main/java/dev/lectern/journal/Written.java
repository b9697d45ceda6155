package dev.lectern.journal;

import java.time.Instant;

/** How many events of one tenant lie in the journal as one version of one type wrote them, and when the first and the last of them happened. */
public record Written(String type, int version, long events, Instant first, Instant last) {}
