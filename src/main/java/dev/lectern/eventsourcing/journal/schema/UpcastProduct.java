package dev.lectern.eventsourcing.journal.schema;

/** An event that an upcast step makes. */
public record UpcastProduct(String type, int version, Fields fields) {
    EventVersion id() {
        return new EventVersion(type, version);
    }

    UpcastProduct with(Fields changed) {
        return new UpcastProduct(type, version, changed);
    }
}
