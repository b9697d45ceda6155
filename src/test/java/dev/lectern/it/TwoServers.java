package dev.lectern.it;

import dev.lectern.domain.session.SessionCommand;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.Stale;
import dev.lectern.eventsourcing.tenancy.Caller;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Two of them on one database: commands to the one take turns, and know nothing of those to the other. */
record TwoServers(Server here, Server there) {
    interface Server {
        Appended handle(Caller by, UUID commandId, SessionCommand command);

        /** @return empty if it was refused; whoever was too slow presses the button again */
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

    /** One in four reaches the other. */
    Server any(Random dice) {
        return dice.nextInt(4) == 0 ? there : here;
    }
}
