package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.EventSchema;

/**
 * The refusal to write an event whose schema version some running node cannot read. Nothing of the append is written.
 * The command succeeds once all running nodes read the version.
 */
public final class SchemaNotYetWritable extends Refused {
    private static final long serialVersionUID = 1;

    public SchemaNotYetWritable(EventSchema schema, String nodes, Throwable why) {
        super("Lectern is being brought up to date, and this cannot be recorded before all of it is. Try again in a few"
                + " minutes. (" + schema + " waits for " + nodes + ".)");
        initCause(why);
    }
}
