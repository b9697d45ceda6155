package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.availability.WaitlistEntry;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.directory.Directory;
import dev.lectern.read.directory.DirectoryEntry;
import dev.lectern.read.roster.RosterSeat;
import dev.lectern.read.roster.Rosters;
import dev.lectern.read.transcript.Transcripts;
import dev.lectern.site.format.Format;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The current display names of the ids in events. Each id is looked up once a request. */
@RequestScoped
public class DisplayNames {
    private final Map<UUID, String> known = new HashMap<>();

    @Inject
    private PageContext context;

    @Inject
    private Format format;

    @Inject
    private Directory directory;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Rosters rosters;

    @Inject
    private Availabilities availabilities;

    @Inject
    private Transcripts transcripts;

    public String person(@Nullable UUID personId) {
        if (personId == null) return "somebody not named yet";
        return known(
                personId,
                id -> directory
                        .person(context.getTenant(), id)
                        .map(DirectoryEntry::getDisplayName)
                        .orElse("somebody"));
    }

    public String course(UUID courseId) {
        return known(
                courseId,
                id -> catalogue
                        .draft(context.getTenant(), id)
                        .map(draft -> draft.getAbout().getTitle())
                        .orElse("a course"));
    }

    /** “CQRS & Event Sourcing, 2–3 December 2026” */
    public String session(UUID sessionId) {
        return known(
                sessionId,
                id -> catalogue
                        .date(context.getTenant(), id)
                        .map(date -> course(date.getCourseId()) + ", " + format.range(date.getSlots()))
                        .orElse("a session"));
    }

    /** The name of the learner who has, or had, the seat. */
    public String learner(UUID enrolmentId) {
        return known(
                enrolmentId,
                id -> person(rosters.seat(context.getTenant(), id)
                        .map(RosterSeat::getPersonId)
                        .orElse(null)));
    }

    /** The name of the person whose waitlist entry it is, or was. */
    public String waiter(UUID entryId) {
        return known(
                entryId,
                id -> person(availabilities
                        .entry(context.getTenant(), id)
                        .map(WaitlistEntry::getPersonId)
                        .orElse(null)));
    }

    /** “Certificate of Ann Berg” */
    private String certificate(UUID certificateId) {
        return known(
                certificateId,
                id -> transcripts
                        .certificate(context.getTenant(), id)
                        .map(certificate -> "Certificate of " + person(certificate.getPersonId()))
                        .orElse("a certificate"));
    }

    /** The name of what a stream is about. */
    public String of(StreamId stream) {
        return switch (stream.category()) {
            case "session" -> session(stream.id());
            case "course" -> course(stream.id());
            case "person" -> person(stream.id());
            case "certificate" -> certificate(stream.id());
            case "provider" -> context.getProvider().name();
            default -> stream.category();
        };
    }

    private String known(UUID id, Function<UUID, String> find) {
        String name = known.get(id);
        if (name == null) {
            name = find.apply(id);
            known.put(id, name);
        }
        return name;
    }
}
