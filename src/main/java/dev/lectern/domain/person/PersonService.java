package dev.lectern.domain.person;

import dev.lectern.domain.person.PersonCommand.Correct;
import dev.lectern.domain.person.PersonCommand.Erase;
import dev.lectern.domain.person.PersonCommand.Register;
import dev.lectern.domain.person.PersonCommand.WaivePrerequisite;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Handles the commands to a person's record. The staff may give them for anybody, visitors and learners for themselves.
 * Only the staff waives prerequisites, and only administrators erase data.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PersonService {
    @Inject
    private AggregateRepository aggregates;

    @Inject
    private Expectations sessions;

    public Appended handle(Caller by, UUID commandId, PersonCommand command) {
        authorise(by, command);
        return aggregates.execute(
                by,
                commandId,
                Person.stream(command.personId()),
                command,
                () -> DecisionInput.alone(Person.decider(command instanceof Erase erase
                        && sessions.isExpected(by.tenant(), erase.personId(), erase.at()))));
    }

    private static void authorise(Caller by, PersonCommand command) {
        boolean themselves = by.isPerson(command.personId());
        boolean allowed = switch (command) {
            case Register r -> by.isStaff() || themselves || !by.signedIn();
            case Correct c -> by.isStaff() || themselves;
            case WaivePrerequisite w -> by.isStaff();
            case Erase e -> by.is(Role.ADMIN);
        };
        if (!allowed)
            throw new Forbidden(
                    command instanceof Erase
                            ? "Only an admin can erase personal data."
                            : "Only coordinators can do this for other people.");
    }
}
