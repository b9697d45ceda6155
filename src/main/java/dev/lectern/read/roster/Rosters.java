package dev.lectern.read.roster;

import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queries of the view {@code roster}. */
@Stateless
public class Rosters {
    @Inject
    private Generations generations;

    /** A row of a roster. The names and the address are empty while the seat has no named learner. */
    public record Line(RosterSeat seat, String name, String sortName, String email, String bookedBy) {
        public UUID enrolmentId() {
            return seat.getEnrolmentId();
        }

        public boolean isNamed() {
            return seat.getPersonId() != null;
        }
    }

    /** The active enrolments of a session, sorted by family name. */
    public List<Line> of(TenantId tenant, UUID sessionId) {
        EntityManager rows = generations.live(tenant);
        return rows.createQuery(
                        "select s from RosterSeat s where s.sessionId = :session and s.cancelledAt is null",
                        RosterSeat.class)
                .setParameter("session", sessionId)
                .getResultStream()
                .map(seat -> line(rows, seat))
                .sorted(Comparator.comparing(Line::sortName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The sessions that a person was asked to teach. */
    public List<RosterTrainer> taughtBy(TenantId tenant, UUID trainerId) {
        return generations
                .live(tenant)
                .createQuery("select t from RosterTrainer t where t.trainerId = :trainer", RosterTrainer.class)
                .setParameter("trainer", trainerId)
                .getResultList();
    }

    /** The trainers who were asked to teach a session. */
    public List<RosterTrainer> trainersOf(TenantId tenant, UUID sessionId) {
        return generations
                .live(tenant)
                .createQuery("select t from RosterTrainer t where t.sessionId = :session", RosterTrainer.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** The enrolments of a person, active or cancelled, newest first. */
    public List<RosterSeat> ofPerson(TenantId tenant, UUID personId) {
        return generations
                .live(tenant)
                .createQuery(
                        "select s from RosterSeat s where s.personId = :person order by s.enrolledAt desc",
                        RosterSeat.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** An enrolment, active or cancelled. */
    public Optional<RosterSeat> seat(TenantId tenant, UUID enrolmentId) {
        return Optional.ofNullable(generations.live(tenant).find(RosterSeat.class, enrolmentId));
    }

    private static Line line(EntityManager rows, RosterSeat seat) {
        Optional<RosterPerson> person = person(rows, seat.getPersonId());
        String bookedBy =
                person(rows, seat.getBookedBy()).map(RosterPerson::getName).orElse("");
        return new Line(
                seat,
                person.map(RosterPerson::getName).orElse(""),
                person.map(RosterPerson::getSortName).orElse(""),
                person.map(RosterPerson::getEmail).orElse(""),
                bookedBy);
    }

    private static Optional<RosterPerson> person(EntityManager rows, @Nullable UUID personId) {
        return personId == null ? Optional.empty() : Optional.ofNullable(rows.find(RosterPerson.class, personId));
    }
}
