package dev.lectern.it;

import dev.lectern.domain.session.SessionCommand;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.Stale;
import dev.lectern.eventsourcing.tenancy.Caller;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Two servers on one database: commands to one of them share stream locks, and do not know of those to the other. */
record TwoServers(Server here, Server there) {
    interface Server {
        Appended handle(Caller by, UUID commandId, SessionCommand command);

        /** @return empty if the command was refused; if another command was faster, it is sent again */
        default Optional<Appended> ask(Caller by, UUID commandId, SessionCommand command) {
            while (true) {
                try {
                    return Optional.of(handle(by, commandId, command));
                } catch (Stale faster) {
                    // once more
                } catch (Refused refusal) {
                    return Optional.empty();
                }
            }
        }
    }

    /** Sends a command to either server, with an id of its own. */
    Optional<Appended> ask(Caller by, SessionCommand command, Random dice) {
        return any(dice).ask(by, id(dice), command);
    }

    static UUID id(Random dice) {
        return new UUID(dice.nextLong(), dice.nextLong());
    }

    /** Picks the other server one time in four. */
    Server any(Random dice) {
        return dice.nextInt(4) == 0 ? there : here;
    }
}
