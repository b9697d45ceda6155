package dev.lectern.eventsourcing.journal.schema;

/** An event's fields as Avro binary, without a header: the schema says how to read them. */
public record Payload(SchemaVersion schema, byte[] bytes) {}
