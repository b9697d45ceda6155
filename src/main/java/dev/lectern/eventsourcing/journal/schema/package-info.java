/**
 * Event serialization: schema versions, upcasters, and the codec between event records and Avro binary.
 * {@link dev.lectern.eventsourcing.journal.schema.EventCodec} is the entry point.
 * {@link dev.lectern.eventsourcing.journal.schema.History} declares the events and upcasters of one aggregate.
 */
@NullMarked
package dev.lectern.eventsourcing.journal.schema;

import org.jspecify.annotations.NullMarked;
