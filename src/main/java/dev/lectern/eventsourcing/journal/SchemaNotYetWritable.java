package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.SchemaVersion;

/** What was decided can be written once no node is at work any more that would not read it. Until then nothing of it is written. */
public final class SchemaNotYetWritable extends Refused {
    private static final long serialVersionUID = 1;

    public SchemaNotYetWritable(SchemaVersion schema, String nodes, Throwable why) {
        super("Lectern is being brought up to date, and this cannot be recorded before all of it is. Try again in a few"
                + " minutes. (" + schema + " waits for " + nodes + ".)");
        initCause(why);
    }
}
