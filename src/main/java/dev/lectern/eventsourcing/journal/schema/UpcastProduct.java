package dev.lectern.eventsourcing.journal.schema;

/** An event that an upcast step makes. */
public record UpcastProduct(SchemaVersion version, Fields fields) {
    UpcastProduct with(Fields changed) {
        return new UpcastProduct(version, changed);
    }
}
