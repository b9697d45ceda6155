package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.SessionService;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Doorbell;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.projections.Freshness;
import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.availability.AvailabilityProjection;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Inside the real server: two hundred people compete for fifty seats, with holds, a waitlist, cancellations and a
 * capacity that changes, while the reactors offer what becomes free. Mutants, caught with each seed: an append expects
 * any version; held seats count as free; newcomers need not queue; the view cannot store that the last seat of a hold
 * was taken.
 */
@InTheServer
class SeatRaceIT {
    private static final Logger LOG = Logger.getLogger(SeatRaceIT.class.getName());

    @Inject
    StaffDesk staffDesk;

    @Inject
    SessionService sessions;

    @Inject
    Journal journal;

    @Inject
    Availabilities availabilities;

    @Inject
    Freshness freshness;

    @Inject
    DataSource database;

    @Inject
    EventCodec codec;

    @Inject
    Doorbell doorbell;

    @Test
    void a_rush_oversells_nothing_loses_nobody_and_keeps_the_queue_in_order() {
        rush(20260301);
    }

    @Test
    void another_rush_does_neither() {
        rush(20260302);
    }

    @Test
    void nor_does_a_third() {
        rush(20260303);
    }

    private void rush(long seed) {
        UUID session = staffDesk.session(50, StaffDesk.TEN_WEEKS, 1);
        Crowd crowd = crowd(session, seed);
        SeatLedger ledger = SeatLedger.of(journal.read(staffDesk.tenant, Session.stream(session)));

        var expected = new HashMap<>(crowd.enrolled);
        expected.keySet().removeAll(crowd.cancelled);
        assertThat(ledger.learners()).isEqualTo(expected).doesNotContainKeys(ids(crowd.turnedAway));
        assertThat(ledger.wanted().stream().limit(1))
                .as("what the first in the queue waits for although %d seats are free", ledger.free())
                .allMatch(seats -> seats > ledger.free());
        assertThat(crowd.turnedAway).hasSizeGreaterThan(100);
        assertThat(ledger.offersMade()).isPositive();
        assertView(session, ledger);
        LOG.info(() -> "Seed " + seed + ": " + crowd.enrolled.size() + " enrolled, " + crowd.cancelled.size()
                + " of them cancelled, " + crowd.turnedAway.size() + " turned away, " + ledger.offersMade()
                + " offers, " + ledger.version() + " events.");
    }

    private static UUID[] ids(Map<UUID, UUID> people) {
        return people.keySet().toArray(UUID[]::new);
    }

    private Crowd crowd(UUID session, long seed) {
        // no managed threads: each would keep its connections until it ends
        try (var executor = Executors.newCachedThreadPool()) {
            var crowd = new Crowd(
                    staffDesk.coordinator,
                    session,
                    () -> sessions.of(staffDesk.coordinator, session).parts(),
                    new TwoServers(sessions::handle, anotherServer()),
                    executor,
                    seed);
            crowd.rush(200, 24, staffDesk::settles);
            return crowd;
        }
    }

    /**
     * A second journal, whose commands do not share stream locks with the first: only the expected version keeps them
     * apart.
     */
    private TwoServers.Server anotherServer() {
        var itsAggregates = new AggregateRepository(new Journal(database, codec, doorbell));
        return (by, commandId, command) -> itsAggregates.execute(
                by,
                commandId,
                Session.stream(command.sessionId()),
                command,
                () -> DecisionInput.alone(Session.decider(SessionFixture.USUAL)));
    }

    private void assertView(UUID session, SeatLedger ledger) {
        Await.until(
                "the view has reached the journal",
                () -> freshness.await(staffDesk.tenant, staffDesk.head(), AvailabilityProjection.VIEW));
        assertThat(availabilities.of(staffDesk.tenant, session)).hasValueSatisfying(seats -> {
            assertThat(seats.getVersion()).isEqualTo(ledger.version());
            assertThat(seats.getCapacity()).isEqualTo(ledger.capacity());
            assertThat(seats.getEnrolled()).isEqualTo(ledger.enrolled());
            assertThat(seats.getHeld()).isEqualTo(ledger.held());
            assertThat(seats.getOffered()).isEqualTo(ledger.offered());
            assertThat(seats.getWaiting()).isEqualTo(ledger.wanted().size());
        });
    }
}
