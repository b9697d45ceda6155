package dev.lectern.site.audit.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The version that an address asks for: {@code ?version=12}, or {@code ?at=2026-03-01T09:00} in the time of a zone, or
 * neither. Without either, {@code found} is the newest version that can be read, or 1 if none can be read. It is the
 * same if the input is not valid; the input is then kept as it was typed, with an error message.
 *
 * @param found the version to show; 0 for the time before the first event
 * @param wrongVersion what is wrong with {@code version}; null if nothing is
 * @param wrongAt what is wrong with {@code at}; null if nothing is
 */
public record StateQuery(
        String version,
        String at,
        int found,
        @Nullable String wrongVersion,
        @Nullable String wrongAt) {

    static StateQuery of(@Nullable String version, @Nullable String at, StreamVersions streamVersions, ZoneId zone) {
        if (version != null) return byVersion(version.strip(), streamVersions);
        if (at != null) return byInstant(at.strip(), streamVersions, zone);
        return new StateQuery("", "", newest(streamVersions), null, null);
    }

    private static StateQuery byVersion(String typed, StreamVersions streamVersions) {
        int number = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
        if (number >= 1 && number <= streamVersions.last()) return new StateQuery(typed, "", number, null, null);
        String sentence = streamVersions.last() == 1
                ? "Write 1: there is no other version."
                : "Write a number from 1 to " + streamVersions.last() + ": there are no other versions.";
        return new StateQuery(typed, "", newest(streamVersions), sentence, null);
    }

    private static StateQuery byInstant(String typed, StreamVersions streamVersions, ZoneId zone) {
        try {
            Instant at =
                    LocalDateTime.parse(typed.replace(' ', 'T')).atZone(zone).toInstant();
            return new StateQuery("", typed, streamVersions.at(at), null, null);
        } catch (DateTimeException unreadable) {
            String sentence = typed.isEmpty()
                    ? "Choose a date and a time."
                    : "Write year, month, day and time, such as 2026-03-01 09:00.";
            return new StateQuery("", typed, newest(streamVersions), null, sentence);
        }
    }

    private static int newest(StreamVersions streamVersions) {
        return Math.max(1, streamVersions.read().version());
    }

    public boolean isWrong() {
        return wrongVersion != null || wrongAt != null;
    }
}
