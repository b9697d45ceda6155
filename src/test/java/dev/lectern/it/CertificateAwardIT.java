package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.certificate.Certificate;
import dev.lectern.domain.certificate.CertificateCommand.Revoke;
import dev.lectern.domain.certificate.CertificateEvent;
import dev.lectern.domain.certificate.CertificateEvent.CertificateAwarded;
import dev.lectern.domain.certificate.CertificateEvent.CertificateRevoked;
import dev.lectern.domain.certificate.CertificateService;
import dev.lectern.domain.person.PersonCommand;
import dev.lectern.domain.session.AttendanceCommand.RecordAttendance;
import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.PrerequisiteRecord;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageCommand.Complete;
import dev.lectern.domain.session.StageEvent.Kind;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.eventsourcing.journal.Recorded;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inside the real server: a session of four parts; attending 75 per cent of them earns a certificate. */
@InTheServer
class CertificateAwardIT {
    @Inject
    StaffDesk staffDesk;

    @Inject
    SessionService sessions;

    @Inject
    CertificateService certificates;

    private UUID session;
    private UUID ann;
    private UUID bo;
    private UUID cy;
    private UUID annsSeat;
    private UUID bosSeat;
    private UUID cysSeat;

    @BeforeEach
    void ann_attended_all_bo_three_parts_and_cy_two() {
        session = staffDesk.session(3, -10, 4);
        ann = staffDesk.learner("Ann");
        bo = staffDesk.learner("Bo");
        cy = staffDesk.learner("Cy");
        annsSeat = staffDesk.enrols(session, ann);
        bosSeat = staffDesk.enrols(session, bo);
        cysSeat = staffDesk.enrols(session, cy);
        marked(0, Mark.PRESENT, Mark.PRESENT, Mark.PRESENT);
        marked(1, Mark.PRESENT, Mark.LATE, Mark.PRESENT);
        marked(2, Mark.PRESENT, Mark.PRESENT, Mark.EXCUSED);
        marked(3, Mark.PRESENT, Mark.ABSENT, Mark.ABSENT);
        staffDesk.settles();
        staffDesk.tell(new Complete(Instant.now(), session));
        staffDesk.settles();
    }

    @Test
    void whoever_attended_enough_is_awarded_one_certificate_and_nobody_else() {
        assertThat(awarded(ann).attendedSlots()).isEqualTo(4);
        assertThat(awarded(bo).attendedSlots()).isEqualTo(3);
        assertThat(awarded(bo).totalSlots()).isEqualTo(4);
        assertThat(of(cy)).isEmpty();
        ReactorProgress.assertReaction(of(ann).getFirst(), last(SessionCompleted.class));
    }

    @Test
    void a_correction_that_lifts_somebody_over_it_awards_one_more() {
        correctTheLastPart(cysSeat);
        assertThat(awarded(cy).attendedSlots()).isEqualTo(3);
        ReactorProgress.assertReaction(of(cy).getFirst(), last(AttendanceRecorded.class));
        assertThat(of(ann)).hasSize(1);
        assertThat(of(bo)).hasSize(1);
    }

    @Test
    void one_that_was_revoked_does_not_come_back_and_keeps_nobody_from_theirs() {
        var revoke = new Revoke(Instant.now(), certificate(ann), "Somebody else sat there.");
        certificates.handle(staffDesk.coordinator, UUID.randomUUID(), revoke);
        correctTheLastPart(cysSeat);
        assertThat(of(ann)).extracting(Recorded::event).last().isInstanceOf(CertificateRevoked.class);
        assertThat(of(ann)).hasSize(2);
        assertThat(of(cy)).hasSize(1);
    }

    @Test
    void heard_again_nothing_is_awarded_again_although_a_name_has_changed() {
        staffDesk.tell(new PersonCommand.Correct(
                Instant.now(), ann, "Anna", "Bergmann", "ann@example.org", Locale.ENGLISH, null));
        staffDesk.settles();
        long before = staffDesk.head();
        staffDesk.reactorsHearAllAgain();
        staffDesk.settles();
        assertThat(staffDesk.head()).isEqualTo(before);
        assertThat(awarded(ann).printedName()).isEqualTo("Ann Berg");
    }

    @Test
    void it_is_the_completion_that_earns_it_although_lectern_hears_of_everything_late() {
        List<Slot> days = SessionFixture.days(-10, 2);
        UUID seat = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        staffDesk.given(
                Session.stream(late),
                List.of(
                        scheduled(days),
                        new SessionOpened(),
                        new LearnerEnrolled(seat, ann, null, ann, null, null, null, PrerequisiteRecord.NONE),
                        present(seat, days.getFirst()),
                        present(seat, days.getLast()),
                        new SessionCompleted()));
        staffDesk.settles();
        var earned = Certificate.stream(Certificate.id(staffDesk.tenant, late, ann));
        ReactorProgress.assertReaction(
                staffDesk.recorded(earned, CertificateAwarded.class).getFirst(),
                staffDesk.recorded(Session.stream(late), SessionCompleted.class).getFirst());
    }

    private static SessionScheduled scheduled(List<Slot> days) {
        return new SessionScheduled(
                SessionFixture.COURSE,
                1,
                Kind.PUBLIC,
                null,
                SessionFixture.ZONE,
                days,
                SessionFixture.ON_SITE,
                1,
                0,
                null,
                StaffDesk.LONG_AGO);
    }

    private static AttendanceRecorded present(UUID seat, Slot slot) {
        return new AttendanceRecorded(slot.slotId(), List.of(new Entry(seat, Mark.PRESENT)), null);
    }

    private void marked(int part, Mark anns, Mark bos, Mark cys) {
        record(part, 0, new Entry(annsSeat, anns), new Entry(bosSeat, bos), new Entry(cysSeat, cys));
    }

    private void correctTheLastPart(UUID seat) {
        record(3, 1, new Entry(seat, Mark.PRESENT));
        staffDesk.settles();
    }

    private void record(int part, int seen, Entry... entries) {
        Slot slot = sessions.of(staffDesk.coordinator, session)
                .parts()
                .plan()
                .slots()
                .get(part);
        staffDesk.tell(new RecordAttendance(Instant.now(), session, slot.slotId(), List.of(entries), seen));
    }

    private CertificateAwarded awarded(UUID person) {
        assertThat(of(person)).hasSize(1);
        return (CertificateAwarded) of(person).getFirst().event();
    }

    private List<Recorded> of(UUID person) {
        return staffDesk.recorded(Certificate.stream(certificate(person)), CertificateEvent.class);
    }

    private UUID certificate(UUID person) {
        return Certificate.id(staffDesk.tenant, session, person);
    }

    private <E extends dev.lectern.eventsourcing.journal.schema.Event> Recorded last(Class<E> type) {
        return staffDesk.recorded(Session.stream(session), type).getLast();
    }
}
