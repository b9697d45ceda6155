package dev.lectern.read.transcript;

import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.domain.course.CourseEvent.CourseRevised;
import dev.lectern.domain.person.Person;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.domain.session.PrerequisiteLookup;
import dev.lectern.domain.session.PrerequisiteStanding;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks a learner against the prerequisites of a course. Certificates are read from the view. The required courses and
 * the learner's waivers are read from their streams. Therefore a waiver counts at once, and a certificate counts as
 * soon as the view contains it.
 */
@ApplicationScoped
class PrerequisiteCheck implements PrerequisiteLookup {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @Inject
    private Journal journal;

    @Inject
    private Transcripts transcripts;

    @Override
    public PrerequisiteStanding of(TenantId tenant, UUID courseId, Optional<UUID> learner, Instant at) {
        List<UUID> required = required(tenant, courseId);
        if (required.isEmpty()) return PrerequisiteStanding.NOTHING_REQUIRED;
        if (learner.isEmpty()) return PrerequisiteStanding.ofNobody(required);
        var titles = new LinkedHashMap<UUID, String>();
        for (UUID id : required) titles.put(id, title(tenant, id));
        return PrerequisiteStanding.of(
                titles, shown(tenant, learner.get()), waived(tenant, learner.get(), courseId, at));
    }

    private List<UUID> required(TenantId tenant, UUID courseId) {
        List<UUID> required = List.of();
        for (Event event : course(tenant, courseId))
            if (event instanceof CoursePrerequisitesSet set) required = set.required();
        return required;
    }

    private String title(TenantId tenant, UUID courseId) {
        String title = "another course";
        for (Event event : course(tenant, courseId)) {
            if (event instanceof CourseDrafted drafted) title = drafted.title();
            if (event instanceof CourseRevised revised) title = revised.title();
        }
        return title;
    }

    private List<Event> course(TenantId tenant, UUID courseId) {
        return events(tenant, new StreamId("course", courseId));
    }

    private List<Event> events(TenantId tenant, StreamId stream) {
        return journal.read(tenant, stream).recorded().stream()
                .map(Recorded::event)
                .toList();
    }

    private Map<UUID, String> shown(TenantId tenant, UUID personId) {
        var shown = new LinkedHashMap<UUID, String>();
        for (TranscriptCertificate certificate : transcripts.certificates(tenant, personId))
            if (certificate.isValid())
                shown.putIfAbsent(
                        certificate.getCourseId(), "Certificate of " + DATE.format(certificate.getAwardedOn()));
        return shown;
    }

    private Map<UUID, String> waived(TenantId tenant, UUID personId, UUID courseId, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var waived = new LinkedHashMap<UUID, String>();
        for (Event event : events(tenant, Person.stream(personId)))
            if (event instanceof PrerequisiteWaived waiver
                    && waiver.courseId().equals(courseId)
                    && !waiver.validUntil().isBefore(day))
                waived.put(waiver.prerequisiteId(), "Waived: " + waiver.reason());
        return waived;
    }
}
