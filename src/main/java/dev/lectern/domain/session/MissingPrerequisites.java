package dev.lectern.domain.session;

import dev.lectern.eventsourcing.journal.Refused;
import java.util.List;
import java.util.UUID;

/** Thrown when the learner lacks courses that the course requires. */
public class MissingPrerequisites extends Refused {
    private static final long serialVersionUID = 1;

    private final List<UUID> missing;

    public MissingPrerequisites(List<UUID> missing, List<String> titles) {
        super("This course builds on " + String.join(" and ", titles)
                + ". Take that first, or ask the provider to waive it.");
        this.missing = List.copyOf(missing);
    }

    /** The required courses that the learner has neither taken nor been exempted from. */
    public List<UUID> missing() {
        return missing;
    }
}
