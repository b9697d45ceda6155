package dev.lectern.eventsourcing.journal.schema;

/** One version of one event type: {@code PersonRegistered v2}. */
public record SchemaVersion(String type, int version) {
    SchemaVersion next() {
        return new SchemaVersion(type, version + 1);
    }

    SchemaVersion before() {
        return new SchemaVersion(type, version - 1);
    }

    @Override
    public String toString() {
        return type + " v" + version;
    }
}
