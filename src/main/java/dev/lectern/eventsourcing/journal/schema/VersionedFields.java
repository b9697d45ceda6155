package dev.lectern.eventsourcing.journal.schema;

/** An event in one version: the version and the fields. */
public record VersionedFields(EventSchema schema, Fields fields) {
    boolean is(String type, int version) {
        return schema.version() == version && schema.type().equals(type);
    }
}
