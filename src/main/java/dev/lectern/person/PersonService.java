package dev.lectern.person;

import dev.lectern.journal.Appended;
import dev.lectern.journal.Forbidden;
import dev.lectern.journal.Journal;
import dev.lectern.tenancy.Caller;
import dev.lectern.tenancy.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Commands to a person's record: staff register anybody, a visitor themselves. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PersonService {
    @Inject
    private Journal journal;

    public Appended handle(Caller by, UUID commandId, PersonCommand command) {
        boolean themselves = !by.signedIn() || by.isPerson(command.personId());
        if (!themselves && !by.is(Role.ADMIN, Role.COORDINATOR))
            throw new Forbidden("Only coordinators can register other people.");
        return journal.execute(by, commandId, Person.stream(command.personId()), command, Person.DECIDER);
    }
}
