package dev.lectern.domain.session;

import dev.lectern.eventsourcing.journal.Refused;
import java.util.List;
import java.util.UUID;

/** The learner lacks what the course builds on. */
public class MissingPrerequisites extends Refused {
    private static final long serialVersionUID = 1;

    private final List<UUID> missing;

    public MissingPrerequisites(List<UUID> missing, List<String> titles) {
        super("This course builds on " + String.join(" and ", titles)
                + ". Take that first, or ask the provider to waive it.");
        this.missing = List.copyOf(missing);
    }

    /** The courses that are required and not shown. */
    public List<UUID> missing() {
        return missing;
    }
}
