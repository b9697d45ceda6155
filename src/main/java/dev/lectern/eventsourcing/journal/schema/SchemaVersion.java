package dev.lectern.eventsourcing.journal.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.eventsourcing.journal.Ids;
import org.apache.avro.Schema;

/** One version of one event type: {@code schemas/person/PersonRegistered.v2.avsc}. The type's name comes from the schema, never from a class. */
public record SchemaVersion(String type, int version, Schema schema) {

    /** Docs and defaults are part of it; white space is not. */
    public byte[] fingerprint() {
        return Ids.digest("SHA-256", schema.toString().getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return type + " v" + version;
    }
}
