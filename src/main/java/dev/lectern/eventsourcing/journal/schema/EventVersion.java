package dev.lectern.eventsourcing.journal.schema;

/** Names one version of one event type: {@code PersonRegistered v2}. */
public record EventVersion(String type, int version) {
    @Override
    public String toString() {
        return type + " v" + version;
    }
}
