package dev.lectern.faults;

import dev.lectern.domain.course.Course;
import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CoursePublished;
import dev.lectern.domain.person.Person;
import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.PrerequisiteRecord;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.FeeClass;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageEvent.Kind;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A long history of a provider, appended directly to its journal, some hundred events an append and without the
 * doorbell: courses, their sessions, and learners enrolled in them. The totals are known, so that readers can tell when
 * something is missing.
 */
final class LongPast {
    /** The capacity of each of its sessions. */
    static final int CAPACITY = 500;

    private static final int LEARNERS = 100; // for each append
    private static final int APPENDS = 3; // for each session
    private static final int SESSIONS = 4; // for each course
    private static final EventCodec CODEC = new EventCodec(TestHistories.ALL);
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant AT = Instant.now().minus(Duration.ofDays(60)).truncatedTo(ChronoUnit.MILLIS);

    private final Journal journal;
    private final TenantId tenant;
    private final Random dice;
    private final Map<UUID, Integer> enrolled = new LinkedHashMap<>();
    private int courses;
    private int people;
    private int written;
    private long lastPosition;

    /** @param application connections of the application's role */
    LongPast(DataSource application, TenantId tenant, Random dice) {
        this.journal = new Journal(application, CODEC, nobodyHears -> {});
        this.tenant = tenant;
        this.dice = dice;
    }

    /** Writes at least this many events. */
    LongPast write(int events) {
        int until = written + events;
        while (written < until) course(until);
        return this;
    }

    private void course(int until) {
        UUID course = id();
        Map<StreamId, List<Event>> begins = new LinkedHashMap<>();
        begins.put(
                Course.stream(course),
                List.of(
                        new CourseDrafted(course, "C-" + courses, "Course " + courses, Locale.ENGLISH),
                        new CoursePublished(0, null)));
        append(begins);
        courses++;
        for (int n = 0; n < SESSIONS && written < until; n++) session(course);
    }

    private void session(UUID course) {
        UUID session = id();
        Map<StreamId, List<Event>> begins = new LinkedHashMap<>();
        begins.put(Session.stream(session), List.of(scheduled(course), new SessionOpened()));
        append(begins);
        enrolled.put(session, 0);
        for (int n = 0; n < APPENDS; n++) learners(session);
    }

    private SessionScheduled scheduled(UUID course) {
        var slot = new Slot(id(), LocalDate.now(ZONE).plusDays(80), LocalTime.of(9, 0), LocalTime.of(17, 0));
        var where = new Delivery(Delivery.Mode.ONSITE, "Havnegade 4, Aarhus", null);
        return new SessionScheduled(course, 1, Kind.PUBLIC, null, ZONE, List.of(slot), where, CAPACITY, 0, null, AT);
    }

    private void learners(UUID session) {
        Map<StreamId, List<Event>> all = new LinkedHashMap<>();
        List<Event> seats = new ArrayList<>();
        for (int n = 0; n < LEARNERS; n++) {
            UUID person = id();
            all.put(Person.stream(person), person());
            seats.addAll(seat(session, person));
        }
        all.put(Session.stream(session), seats);
        append(all);
    }

    private List<Event> person() {
        String name = "Learner " + people++;
        var registered = new PersonRegistered(
                name, "Berg", name + " Berg", "l" + people + "@example.org", Locale.ENGLISH, null, null);
        if (people % 2 == 0) return List.of(registered);
        return List.of(registered, new PersonCorrected(name, "Dahl", name + " Dahl", null, null, null));
    }

    /** One learner in four takes the seat out of a hold, and one in forty gives it back. */
    private List<Event> seat(UUID session, UUID person) {
        List<Event> events = new ArrayList<>();
        UUID enrolment = id();
        UUID hold = people % 4 == 0 ? id() : null;
        if (hold != null) events.add(new SeatsHeld(hold, 1, person, AT.plus(Duration.ofDays(900))));
        events.add(new LearnerEnrolled(enrolment, person, null, person, hold, null, null, PrerequisiteRecord.NONE));
        if (people % 40 == 0) events.add(new EnrolmentCancelled(enrolment, Party.LEARNER, FeeClass.FREE, "Ill"));
        else enrolled.merge(session, 1, Integer::sum);
        return events;
    }

    private void append(Map<StreamId, List<Event>> streams) {
        var writes = new ArrayList<Write>();
        streams.forEach((stream, events) -> {
            List<NewEvent> encoded = events.stream()
                    .map(event -> new NewEvent(id(), CODEC.encode(event)))
                    .toList();
            writes.add(new Write(stream, Expected.ANY, encoded));
            written += encoded.size();
        });
        lastPosition = journal.append(new Append(tenant, null, AT, Metadata.of(Caller.system(tenant), id()), writes))
                .position();
    }

    /** Registers one more person with this display name. */
    LongPast register(String name) {
        Event registered = new PersonRegistered(null, null, name, "n@example.org", Locale.ENGLISH, null, null);
        append(Map.of(Person.stream(id()), List.of(registered)));
        people++;
        return this;
    }

    private UUID id() {
        return new UUID(dice.nextLong(), dice.nextLong());
    }

    TenantId tenant() {
        return tenant;
    }

    long lastPosition() {
        return lastPosition;
    }

    int courses() {
        return courses;
    }

    int people() {
        return people;
    }

    /** How many learners are enrolled in each of its sessions. */
    Map<UUID, Integer> enrolled() {
        return enrolled;
    }
}
