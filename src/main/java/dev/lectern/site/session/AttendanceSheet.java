package dev.lectern.site.session;

import dev.lectern.domain.session.Attendance.Sheet;
import dev.lectern.domain.session.Seating.Enrolment;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.Session.Known;
import dev.lectern.domain.session.SessionParts;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.Slot;
import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.directory.Directory;
import dev.lectern.read.directory.DirectoryEntry;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The attendance of a session at this moment. It is read from the aggregate instead of a view, so that nobody marks an
 * outdated list.
 */
@Named
@RequestScoped
public class AttendanceSheet {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private SessionService sessions;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Directory directory;

    private @Nullable Known session;
    private boolean forbidden;
    private List<AttendancePart> parts = List.of();
    private List<AttendanceLearner> learners = List.of();

    @PostConstruct
    void read() {
        try {
            session =
                    context.id().map(id -> sessions.of(context.getCaller(), id)).orElse(null);
        } catch (Forbidden others) {
            forbidden = true;
        } catch (NotFound unknown) {
            session = null;
        }
        if (session == null) return;
        parts = parts(session.parts(), Instant.now());
        learners = learners(session.parts());
    }

    /** Called before the page is rendered. Trainers of other sessions get 403; an unknown session answers 404. */
    public void found() {
        if (forbidden) commandForm.forbidden();
        else if (session == null) commandForm.notFound();
    }

    private static List<AttendancePart> parts(SessionParts sessionParts, Instant now) {
        var all = new ArrayList<AttendancePart>();
        var seats = sessionParts.seats().enrolments().keySet();
        for (Slot slot : sessionParts.plan().slots()) {
            Sheet sheet = sessionParts.attendance().sheet(slot.slotId());
            int marked = (int) seats.stream().filter(sheet.marks()::containsKey).count();
            all.add(new AttendancePart(
                    all.size() + 1, slot, sessionParts.plan().zone(), sheet.records(), marked, seats.size(), now));
        }
        return all;
    }

    /** The learners by family name. Seats without a name come last. */
    private List<AttendanceLearner> learners(SessionParts sessionParts) {
        return sessionParts.seats().enrolments().entrySet().stream()
                .map(seat -> learner(seat.getKey(), seat.getValue(), sessionParts))
                .sorted(Comparator.comparing(AttendanceLearner::isNamed)
                        .reversed()
                        .thenComparing(AttendanceLearner::sortName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private AttendanceLearner learner(UUID enrolmentId, Enrolment enrolment, SessionParts sessionParts) {
        List<Slot> slots = sessionParts.plan().slots();
        int attended = sessionParts.attendance().attended(enrolmentId, slots);
        Optional<DirectoryEntry> person = enrolment.personId().flatMap(id -> directory.person(context.getTenant(), id));
        boolean enough = context.getProvider().policy().isEnough(attended, slots.size());
        return new AttendanceLearner(
                enrolmentId,
                person.map(DirectoryEntry::getDisplayName).orElse("Seat without a name"),
                person.map(DirectoryEntry::getSortName).orElse(""),
                attended,
                enough && enrolment.personId().isPresent());
    }

    public String getTitle() {
        return session == null
                ? "Session"
                : catalogue.title(context.getTenant(), session.parts().plan().courseId());
    }

    Sheet of(UUID slotId) {
        return Objects.requireNonNull(session).parts().attendance().sheet(slotId);
    }

    public List<AttendancePart> getParts() {
        return parts;
    }

    public List<Slot> getSlots() {
        return parts.stream().map(AttendancePart::slot).toList();
    }

    public int getMarkedParts() {
        return (int) parts.stream().filter(AttendancePart::isMarked).count();
    }

    /** The part under way; otherwise the next to open; otherwise the last. */
    AttendancePart current() {
        return parts.stream()
                .filter(AttendancePart::isUnderWay)
                .findFirst()
                .or(() -> parts.stream().filter(part -> !part.isOpen()).findFirst())
                .orElseGet(parts::getLast);
    }

    Optional<AttendancePart> part(String slotId) {
        return parts.stream()
                .filter(part -> part.id().toString().equals(slotId))
                .findFirst();
    }

    public List<AttendanceLearner> getLearners() {
        return learners;
    }

    public long getEarning() {
        return learners.stream().filter(AttendanceLearner::earns).count();
    }

    /** Whether the session has attendance at all. Drafts and cancelled sessions have none. */
    public boolean isTaken() {
        return session instanceof Session.Running || isCompleted();
    }

    public boolean isCancelled() {
        return session instanceof Session.Cancelled;
    }

    public boolean isCompleted() {
        return session instanceof Session.Completed;
    }

    /** Whether the session can be completed: every part is marked and the last part has begun. */
    public boolean isReady() {
        return session instanceof Session.Running
                && getMarkedParts() == parts.size()
                && parts.getLast().hasBegun();
    }
}
