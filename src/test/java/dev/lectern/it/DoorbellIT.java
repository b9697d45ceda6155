package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.availability.Availability;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.roster.Rosters;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Inside the real server: views catch up whether the doorbell rings, is silent, or rings for nothing. */
@InTheServer
class DoorbellIT {
    @Inject
    OpenSession openSession;

    @Inject
    DataSource database;

    @Inject
    EventCodec codec;

    @Inject
    Availabilities availabilities;

    @Inject
    Rosters rosters;

    @Resource(mappedName = "jms/lectern")
    ConnectionFactory messaging;

    @Resource(mappedName = "jms/doorbell")
    Queue doorbell;

    @Test
    void a_view_catches_up_although_the_ring_is_lost() {
        openSession.awaits(
                openSession.handle(new ChangeCapacity(SessionFixture.AT, openSession.sessionId, 2, 3, "A chair")),
                AvailabilityProjection.VIEW);
        var command = new ChangeCapacity(SessionFixture.AT, openSession.sessionId, 3, 5, "Two more chairs");
        Appended unheard = new AggregateRepository(new Journal(database, codec, nobodyRings -> {}))
                .execute(
                        openSession.coordinator,
                        UUID.randomUUID(),
                        Session.stream(openSession.sessionId),
                        command,
                        () -> DecisionInput.alone(Session.decider(SessionFixture.USUAL)));
        openSession.awaits(unheard, AvailabilityProjection.VIEW);
        assertThat(seats().getCapacity()).isEqualTo(5);
    }

    @Test
    void rings_that_are_repeated_or_forged_change_nothing() {
        openSession.enrolAnn();
        try (JMSContext jms = messaging.createContext()) {
            for (int i = 0; i < 5; i++) jms.createProducer().send(doorbell, openSession.tenant.toString());
            jms.createProducer().send(doorbell, "not a tenant");
            jms.createProducer().send(doorbell, UUID.randomUUID().toString());
        }
        openSession.awaits(
                openSession.handle(new ChangeCapacity(SessionFixture.AT, openSession.sessionId, 2, 3, "A chair")),
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW);
        assertThat(seats().getEnrolled()).isEqualTo(1);
        assertThat(seats().getCapacity()).isEqualTo(3);
        assertThat(rosters.of(openSession.tenant, openSession.sessionId)).hasSize(1);
    }

    private Availability seats() {
        return availabilities.of(openSession.tenant, openSession.sessionId).orElseThrow();
    }
}
