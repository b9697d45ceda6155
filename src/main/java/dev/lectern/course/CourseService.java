package dev.lectern.course;

import dev.lectern.course.Course.Drafted;
import dev.lectern.course.CourseEvent.CourseRevised;
import dev.lectern.journal.Appended;
import dev.lectern.journal.Forbidden;
import dev.lectern.journal.Journal;
import dev.lectern.journal.NotFound;
import dev.lectern.journal.Recorded;
import dev.lectern.journal.Stored;
import dev.lectern.tenancy.Caller;
import dev.lectern.tenancy.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Commands to the catalogue's courses, by coordinators and admins. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CourseService {
    @Inject
    private Journal journal;

    public Appended handle(Caller by, UUID commandId, CourseCommand command) {
        requireStaff(by);
        return journal.execute(by, commandId, Course.stream(command.courseId()), command, Course.DECIDER);
    }

    /** The course as it stands now, drafts included: what an editor edits. */
    public Drafted of(Caller by, UUID courseId) {
        requireStaff(by);
        Course course = journal.read(by.tenant(), Course.stream(courseId)).fold(Course.DECIDER);
        if (course instanceof Drafted drafted) return drafted;
        throw new NotFound("There is no such course.");
    }

    /** The event that saved the newest revision: who did, and when. */
    public Stored newestRevision(Caller by, UUID courseId) {
        requireStaff(by);
        return journal.read(by.tenant(), Course.stream(courseId)).recorded().stream()
                .filter(recorded -> recorded.event() instanceof CourseRevised)
                .reduce((earlier, later) -> later)
                .map(Recorded::stored)
                .orElseThrow(() -> new NotFound("This course has no revision yet."));
    }

    private static void requireStaff(Caller by) {
        if (!by.is(Role.ADMIN, Role.COORDINATOR)) throw new Forbidden("Only coordinators can change courses.");
    }
}
