package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.faults.CommandAnswer.Acknowledged;
import dev.lectern.faults.CommandAnswer.Refused;
import dev.lectern.faults.CommandAnswer.Unknown;
import dev.lectern.faults.JournalRows.Row;
import dev.lectern.faults.Operation.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Answers that contradict the journal, each in one way: the checker says in which. */
class AnswersAuditTest {
    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final UUID COMMAND = new UUID(0, 2);
    private static final Acknowledged NEW = new Acknowledged(1, 1, false);
    private static final Acknowledged REPEATED = new Acknowledged(1, 1, true);
    private static final Refused FULL = new Refused("All seats are taken.");
    private static final Unknown SILENCE = new Unknown("");

    private final List<Row> rows = new ArrayList<>();
    private final ClientHistory clientHistory = new ClientHistory();

    @Test
    void what_was_told_is_there() {
        lies(1, COMMAND);
        told(SILENCE, NEW, REPEATED);
        assertThat(found()).isEmpty();
    }

    @Test
    void an_unknown_outcome_may_be_either_once_somebody_asked_again() {
        told(SILENCE, FULL);
        assertThat(found()).isEmpty();
        clientHistory.operations().clear();
        lies(1, COMMAND);
        told(SILENCE, REPEATED);
        assertThat(found()).isEmpty();
    }

    @Test
    void an_acknowledged_command_is_lost() {
        told(NEW);
        assertThat(found()).singleElement().asString().endsWith("was acknowledged and is not in the journal.");
    }

    @Test
    void a_command_is_there_twice() {
        lies(1, COMMAND);
        lies(2, COMMAND);
        told(NEW);
        assertThat(found()).singleElement().asString().endsWith("is in the journal 2 times, at [1, 2].");
    }

    @Test
    void a_refused_command_is_there_all_the_same() {
        lies(1, COMMAND);
        told(FULL);
        assertThat(found()).singleElement().asString().endsWith("at 1, and its client was told otherwise.");
    }

    @Test
    void it_lies_elsewhere_than_was_said() {
        lies(2, COMMAND);
        told(NEW);
        assertThat(found()).singleElement().asString().endsWith("was acknowledged at 1 and lies at 2.");
    }

    @Test
    void nobody_ever_learnt_what_became_of_it() {
        told(FULL, SILENCE);
        assertThat(found()).singleElement().asString().endsWith("never got an answer.");
    }

    @Test
    void it_was_new_twice() {
        lies(1, COMMAND);
        told(NEW, NEW);
        assertThat(found()).singleElement().asString().endsWith("was acknowledged as new 2 times.");
    }

    @Test
    void a_used_id_served_another_command() {
        lies(1, COMMAND);
        told(NEW);
        clientHistory.operations().add(operation(true, REPEATED));
        assertThat(found()).singleElement().asString().endsWith("was acknowledged under an id that was another's.");
    }

    @Test
    void a_command_is_there_that_nobody_gave() {
        lies(1, COMMAND);
        assertThat(found()).containsExactly("Nobody gave the command " + COMMAND + " at position 1.");
    }

    private void lies(long position, UUID command) {
        rows.add(new Row(position, "session-x", (int) position, command));
    }

    private void told(CommandAnswer... answers) {
        clientHistory.operations().add(operation(false, answers));
    }

    private static Operation operation(boolean borrowed, CommandAnswer... answers) {
        var command = new ReleaseHold(SessionFixture.AT, SessionFixture.SESSION, new UUID(0, 3), HoldCause.ABANDONED);
        var operation = new Operation(TENANT, COMMAND, command, borrowed);
        for (CommandAnswer commandAnswer : answers) operation.attempts().add(new Attempt(1, 2, commandAnswer));
        return operation;
    }

    private List<String> found() {
        return AnswersAudit.check(new JournalRows(TENANT, rows.size(), rows), clientHistory, 0);
    }
}
