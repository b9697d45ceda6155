package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.SourceHead;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of an export say about all its parts.
 *
 * @param end the position at which the export ends, and the hash of its event there
 * @param source the head from which its hash chain begins; null if the chain begins with zeros
 * @param schemas the schemas of its events
 */
record ExportPlan(Head end, @Nullable SourceHead source, ExportSchemas schemas) {}
