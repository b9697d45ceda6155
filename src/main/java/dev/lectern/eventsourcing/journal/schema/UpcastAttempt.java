package dev.lectern.eventsourcing.journal.schema;

import org.jspecify.annotations.Nullable;

/**
 * An attempt to upcast a stored event: how far it comes, and why it fails. For pages that show where an event is stuck.
 *
 * @param trace the steps as far as they succeed; null if the bytes do not match their schema
 * @param at the version at which the upcast fails, which is a newest version if its record refuses the fields; null if
 * the upcast succeeds, or the bytes do not match their schema
 * @param reason why it fails; null if it succeeds
 */
public record UpcastAttempt(
        @Nullable UpcastTrace trace,
        @Nullable VersionedFields at,
        @Nullable String reason) {}
