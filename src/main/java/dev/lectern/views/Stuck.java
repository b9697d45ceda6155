package dev.lectern.views;

import dev.lectern.journal.Recorded;
import jakarta.ejb.ApplicationException;
import java.util.List;

/** A follower cannot go on over these events. Its transaction is undone, it stays where it was, and is tried again. */
@ApplicationException(rollback = true)
public class Stuck extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param batch in which it happened; of one event, it is that one */
    public Stuck(String follower, List<Recorded> batch, Throwable cause) {
        super(
                follower + " stops at position " + batch.getFirst().position() + " ("
                        + batch.getFirst().stored().schema() + "): " + deepest(cause),
                cause);
    }

    /** What lies around it names objects by where they are in memory, and is another text each time. */
    private static String deepest(Throwable cause) {
        return cause.getCause() == null ? String.valueOf(cause.getMessage()) : deepest(cause.getCause());
    }
}
