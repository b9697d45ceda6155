package dev.lectern.eventsourcing.journal.schema;

/** The fields of an event as Avro binary, without a header. The schema says how to read them. */
public record Payload(EventSchema schema, byte[] bytes) {}
