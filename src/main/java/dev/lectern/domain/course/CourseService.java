package dev.lectern.domain.course;

import dev.lectern.domain.course.CodeEvent.CourseCodeTaken;
import dev.lectern.domain.course.Course.Drafted;
import dev.lectern.domain.course.Course.Retired;
import dev.lectern.domain.course.CourseCommand.Draft;
import dev.lectern.domain.course.CourseCommand.Publish;
import dev.lectern.domain.course.CourseCommand.Retire;
import dev.lectern.domain.course.CourseCommand.Revise;
import dev.lectern.domain.course.CourseCommand.SetPrerequisites;
import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CourseRevised;
import dev.lectern.domain.course.Curriculum.Known;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.DecisionInput.Beside;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamHistory;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Handles the commands to courses, which only coordinators and administrators may give. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CourseService {
    @Inject
    private Journal journal;

    @Inject
    private AggregateRepository aggregates;

    public Appended handle(Caller by, UUID commandId, CourseCommand command) {
        requireStaff(by);
        return aggregates.execute(by, commandId, Course.stream(command.courseId()), command, () -> switch (command) {
            case Draft draft -> takingItsCode(by.tenant(), draft);
            case SetPrerequisites set -> lookingAtOthers(by.tenant(), set);
            case Revise r -> alone();
            case Publish p -> alone();
            case Retire r -> alone();
        });
    }

    private static DecisionInput<Course, CourseCommand, CourseEvent> alone() {
        return DecisionInput.alone(Course.decider(Curriculum.NOT_ASKED));
    }

    /**
     * Takes the code in the same append that drafts the course. Of two courses that want the same code at the same
     * time, one is refused.
     */
    private DecisionInput<Course, CourseCommand, CourseEvent> takingItsCode(TenantId tenant, Draft draft) {
        var stream = CodeEvent.stream(tenant, draft.code());
        Optional<UUID> holder = journal.read(tenant, stream).recorded().stream()
                .map(recorded -> ((CourseCodeTaken) recorded.event()).courseId())
                .findFirst();
        var taken = new CourseCodeTaken(draft.code().strip(), draft.courseId());
        return new DecisionInput<>(
                Course.decider(new Curriculum(holder, Map.of())),
                List.of(new Beside(stream, Expected.NO_STREAM, List.of(taken))));
    }

    /**
     * Reads all courses on which this one would build, directly or indirectly. None of them may have changed when the
     * append is made, so concurrent commands cannot create a cycle.
     */
    private DecisionInput<Course, CourseCommand, CourseEvent> lookingAtOthers(TenantId tenant, SetPrerequisites set) {
        var courses = new HashMap<UUID, Known>();
        var unmoved = new ArrayList<Beside>();
        var ahead = new ArrayDeque<>(set.required());
        while (!ahead.isEmpty()) {
            UUID id = ahead.remove();
            if (id.equals(set.courseId()) || courses.containsKey(id)) continue;
            StreamHistory history = journal.read(tenant, Course.stream(id));
            latest(history).ifPresent(course -> {
                courses.put(id, new Known(course.text().title(), course.required()));
                unmoved.add(new Beside(Course.stream(id), Expected.exactly(history.version()), List.of()));
                ahead.addAll(course.required());
            });
        }
        return new DecisionInput<>(Course.decider(new Curriculum(Optional.empty(), courses)), unmoved);
    }

    /** The current state of a course, drafts included, for editing; of a retired course the last state. */
    public Drafted of(Caller by, UUID courseId) {
        requireStaff(by);
        return latest(journal.read(by.tenant(), Course.stream(courseId)))
                .orElseThrow(() -> new NotFound("There is no such course."));
    }

    private static Optional<Drafted> latest(StreamHistory history) {
        return switch (history.fold(Course.decider(Curriculum.NOT_ASKED))) {
            case Course.None none -> Optional.empty();
            case Drafted drafted -> Optional.of(drafted);
            case Retired retired -> Optional.of(retired.last());
        };
    }

    /** The stored event of the newest revision: it says who saved it and when. */
    public Stored newestRevision(Caller by, UUID courseId) {
        requireStaff(by);
        return journal.read(by.tenant(), Course.stream(courseId)).recorded().stream()
                .filter(recorded -> recorded.event() instanceof CourseRevised)
                .reduce((earlier, later) -> later)
                .map(Recorded::stored)
                .orElseThrow(() -> new NotFound("This course has no revision yet."));
    }

    /**
     * The title of a course as of a revision, for certificates. Anybody may read it, since the course was taught under
     * that title.
     */
    public String title(TenantId tenant, UUID courseId, int revision) {
        String title = "";
        for (Recorded recorded : journal.read(tenant, Course.stream(courseId)).recorded()) {
            if (recorded.event() instanceof CourseDrafted drafted) title = drafted.title();
            if (recorded.event() instanceof CourseRevised revised && revised.revision() <= revision)
                title = revised.title();
        }
        return title;
    }

    private static void requireStaff(Caller by) {
        if (!by.is(Role.ADMIN, Role.COORDINATOR)) throw new Forbidden("Only coordinators can change courses.");
    }
}
