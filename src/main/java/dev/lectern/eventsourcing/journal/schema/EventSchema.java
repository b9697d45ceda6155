package dev.lectern.eventsourcing.journal.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.avro.Schema;

/**
 * The schema of one version of one event type, such as {@code schemas/person/PersonRegistered.v2.avsc}. The type's name
 * comes from the schema, never from a class.
 */
public record EventSchema(SchemaVersion id, Schema schema) {
    public String type() {
        return id.type();
    }

    public int version() {
        return id.version();
    }

    /** The SHA-256 of the schema's text. Documentation and defaults count; white space does not. */
    public byte[] fingerprint() {
        return Digests.sha256(schema.toString().getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
