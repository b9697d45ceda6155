package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.PrerequisiteRecord;
import dev.lectern.domain.session.SeatCommand;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.faults.ClientHistory.Look;
import dev.lectern.faults.CommandAnswer.Acknowledged;
import dev.lectern.faults.CommandAnswer.Refused;
import dev.lectern.faults.JournalRows.Row;
import dev.lectern.faults.Operation.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Handwritten histories of a session with two seats, each wrong in one way: the checker says in which. Ann takes the
 * first seat (version 3), Bo the second (version 4). Times are plain numbers.
 */
class LinearizabilityAuditTest {
    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final Enrol ANN = enrol(11);
    private static final Enrol BO = enrol(12);
    private static final Enrol CY = enrol(13);
    private static final Refused FULL =
            new Refused("All 2 seats are taken. You can join the waitlist: nobody is ahead of you.");

    private final List<SessionEvent> events =
            new ArrayList<>(List.of(SessionFixture.scheduled(2), new SessionOpened(), enrolled(ANN), enrolled(BO)));
    private final List<Operation> operations = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();

    @Test
    void one_after_the_other_is_linear() {
        told(ANN, 10, 20, made(3));
        told(BO, 30, 40, made(4));
        told(CY, 50, 60, FULL);
        looked(70, 80, 4);
        assertThat(found()).isEmpty();
    }

    @Test
    void what_overlaps_may_stand_in_any_order() {
        told(BO, 10, 100, made(4));
        told(ANN, 20, 90, made(3));
        told(CY, 15, 95, FULL);
        looked(30, 40, 2);
        looked(30, 40, 4);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_command_took_effect_before_one_that_had_been_acknowledged_when_it_was_asked_for() {
        told(BO, 10, 20, made(4));
        told(ANN, 30, 40, made(3));
        assertThat(found())
                .anySatisfy(sentence -> assertThat(sentence)
                        .endsWith("took effect after version 2, but version 4 was known before it was asked for."))
                .anySatisfy(sentence -> assertThat(sentence)
                        .endsWith("was known to have made version 4, but somebody who asked later found version 2."));
    }

    @Test
    void a_command_made_what_its_decider_would_not_have_made_there() {
        events.set(3, enrolled(CY));
        told(BO, 10, 20, made(4));
        assertThat(found()).singleElement().asString().contains("where its decider says: [LearnerEnrolled");
    }

    @Test
    void a_command_took_effect_where_it_must_be_refused() {
        events.add(enrolled(CY));
        told(CY, 10, 20, made(5));
        assertThat(found()).singleElement().asString().endsWith("where its decider says: " + FULL.sentence());
    }

    @Test
    void a_refusal_that_no_version_justifies() {
        told(CY, 10, 20, new Refused("We do not like you."));
        assertThat(found()).singleElement().asString().contains("which no version from 0 to 4 says.");
    }

    @Test
    void a_refusal_that_is_justified_only_by_what_came_later() {
        told(CY, 10, 20, FULL);
        told(BO, 30, 40, made(4));
        assertThat(found()).singleElement().asString().endsWith("which no version from 0 to 3 says.");
    }

    @Test
    void a_refusal_of_what_had_been_done() {
        told(ANN, 10, 20, made(3));
        operations.getFirst().attempts().add(new Attempt(30, 40, FULL));
        assertThat(found()).singleElement().asString().contains("which no version from 3 to 2 says.");
    }

    @Test
    void a_look_at_the_past() {
        told(ANN, 10, 20, made(3));
        looked(30, 40, 2);
        assertThat(found()).contains("A look saw version 2, but it can only have been 3 to 4.");
    }

    @Test
    void two_looks_the_second_of_which_goes_back() {
        looked(10, 20, 4);
        looked(30, 40, 3);
        assertThat(found()).contains("A look saw version 3, but it can only have been 4 to 4.");
    }

    @Test
    void a_look_at_what_never_was() {
        looked(10, 20, 5);
        assertThat(found()).containsExactly("A look saw version 5 at position 5, which is not so.");
    }

    @Test
    void nothing_to_do_where_there_was() {
        var nothing = new ReleaseHold(SessionFixture.AT, SessionFixture.SESSION, new UUID(0, 9), HoldCause.ABANDONED);
        told(nothing, 10, 20, new Acknowledged(3, 3, true));
        assertThat(found()).isEmpty();
        told(CY, 30, 40, new Acknowledged(4, 4, true));
        assertThat(found()).singleElement().asString().contains("had no effect, but at version 4 its decider says:");
    }

    @Test
    void more_seats_taken_than_there_are() {
        assertThat(model().oversold()).isEmpty();
        events.add(enrolled(CY));
        assertThat(model().oversold()).singleElement().asString().startsWith("Oversold at version 5");
    }

    private void told(SeatCommand command, long invoked, long returned, CommandAnswer commandAnswer) {
        UUID id = command instanceof Enrol enrol ? enrol.enrolmentId() : new UUID(0, 99);
        var operation = new Operation(TENANT, id, command, false);
        operation.attempts().add(new Attempt(invoked, returned, commandAnswer));
        operations.add(operation);
    }

    private static Acknowledged made(int version) {
        return new Acknowledged(version, version, false);
    }

    private void looked(long invoked, long returned, int version) {
        looks.add(new Look(TENANT, SessionFixture.SESSION, invoked, returned, version, version));
    }

    private SessionReplay model() {
        return new SessionReplay(
                events, LongStream.rangeClosed(1, events.size()).boxed().toList());
    }

    /** Each enrolment event was made by the command that has the enrolment's id. */
    private List<String> found() {
        var rows = new ArrayList<Row>();
        for (int version = 1; version <= events.size(); version++)
            rows.add(new Row(version, "session-x", version, command(version)));
        return new LinearizabilityAudit(model(), rows).check(operations, looks);
    }

    private UUID command(int version) {
        return switch (version) {
            case 3 -> ANN.enrolmentId();
            case 4 -> BO.enrolmentId();
            case 5 -> CY.enrolmentId();
            default -> new UUID(0, version);
        };
    }

    private static Enrol enrol(long person) {
        var id = new UUID(7, person);
        return new Enrol(SessionFixture.AT, SessionFixture.SESSION, new UUID(8, person), id, null, id, null);
    }

    private static LearnerEnrolled enrolled(Enrol e) {
        return new LearnerEnrolled(
                e.enrolmentId(),
                e.personId(),
                null,
                e.bookedBy(),
                null,
                null,
                SessionFixture.PRICE,
                PrerequisiteRecord.NONE);
    }
}
