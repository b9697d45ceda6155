package dev.lectern.eventsourcing.journal.cluster;

import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.History;

/** The events of the old version of the application. */
public sealed interface Before extends Event {
    record NoteTaken(String text) implements Before {}

    record RoomNamed(String name) implements Before {}

    record KeyHanded(int number) implements Before {}

    History HISTORY = new History() {
        @Override
        public String category() {
            return "rolling";
        }

        @Override
        public String folder() {
            return "/rolling/before";
        }

        @Override
        public Class<? extends Event> events() {
            return Before.class;
        }
    };
}
