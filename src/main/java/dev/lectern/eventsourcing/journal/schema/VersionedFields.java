package dev.lectern.eventsourcing.journal.schema;

/** An event in the form of one version. */
public record VersionedFields(SchemaVersion schema, Fields fields) {
    boolean is(String type, int version) {
        return schema.version() == version && schema.type().equals(type);
    }
}
