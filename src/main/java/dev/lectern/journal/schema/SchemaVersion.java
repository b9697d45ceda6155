package dev.lectern.journal.schema;

import org.apache.avro.Schema;

/** One version of one event type: {@code schemas/person/PersonRegistered.v2.avsc}. The type's name comes from the schema, never from a class. */
public record SchemaVersion(String type, int version, Schema schema) {
    @Override
    public String toString() {
        return type + " v" + version;
    }
}
