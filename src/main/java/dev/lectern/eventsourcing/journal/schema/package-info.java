/** Events to Avro bytes and back: schema versions, upcasters, and the codec that pairs records with their newest schema. */
@NullMarked
package dev.lectern.eventsourcing.journal.schema;

import org.jspecify.annotations.NullMarked;
