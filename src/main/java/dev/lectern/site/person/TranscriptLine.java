package dev.lectern.site.person;

import dev.lectern.domain.session.Slot;
import dev.lectern.read.transcript.TranscriptCertificate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a transcript: a completed session in which a person had a seat.
 *
 * @param title of the course in the revision that was taught
 * @param revision of the course
 * @param attended how many parts the person attended
 * @param certificate null if none was awarded
 */
public record TranscriptLine(
        String title,
        int revision,
        UUID sessionId,
        List<Slot> slots,
        int attended,
        @Nullable TranscriptCertificate certificate) {
    /** “3 of 4 parts” */
    public String parts() {
        return attended + " of " + slots.size() + (slots.size() == 1 ? " part" : " parts");
    }

    public boolean hasCertificate() {
        return certificate != null && certificate.isValid();
    }

    public boolean wasRevoked() {
        return certificate != null && !certificate.isValid();
    }
}
