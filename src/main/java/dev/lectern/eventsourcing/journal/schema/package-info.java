/**
 * Event serialization: schema versions, upcasters, and the codec between event records and Avro binary.
 * {@link dev.lectern.eventsourcing.journal.schema.EventCodec} is the entry point.
 * {@link dev.lectern.eventsourcing.journal.schema.History} declares the events and upcasters of one aggregate. The
 * package depends on nothing else of Lectern. Its rules and landing stand in the package of the same name under tests.
 */
@NullMarked
package dev.lectern.eventsourcing.journal.schema;

import org.jspecify.annotations.NullMarked;
