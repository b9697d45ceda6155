package dev.lectern.eventsourcing.journal.schema;

import org.jspecify.annotations.Nullable;

/**
 * How far a stored event gets on its way to today, for those who want to see where it gets stuck.
 *
 * @param trace its way as far as it leads; null if the bytes are not what their schema says
 * @param at the form from which nothing leads on, a newest one if its record refuses it; null if it gets there
 * @param reason why; null if it gets there
 */
public record UpcastAttempt(
        @Nullable UpcastTrace trace,
        @Nullable VersionedFields at,
        @Nullable String reason) {}
