package dev.lectern.journal;

/** An event read today: the newest form of what {@code stored} holds. */
public record Recorded(Stored stored, Event event) {
    public long position() {
        return stored.position();
    }

    public StreamId stream() {
        return stored.stream();
    }
}
