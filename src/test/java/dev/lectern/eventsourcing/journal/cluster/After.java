package dev.lectern.eventsourcing.journal.cluster;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;

import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import java.util.List;

/**
 * The events of the new version of the application: a field with a default, an upcaster that can be reversed, one that
 * cannot, and a new event.
 */
public sealed interface After extends Event {
    record NoteTaken(String text, boolean pinned) implements After {}

    record RoomNamed(String house, String room) implements After {}

    record KeyHanded(int number, String to) implements After {}

    record BellRung() implements After {}

    History HISTORY = new History() {
        @Override
        public String category() {
            return "rolling";
        }

        @Override
        public String folder() {
            return "/rolling/after";
        }

        @Override
        public Class<? extends Event> events() {
            return After.class;
        }

        @Override
        public List<Upcaster> upcasters() {
            return List.of(
                    from("RoomNamed", 1)
                            .to("RoomNamed", 2)
                            .change(After::apart)
                            .back(v2 -> Fields.of("name", v2.text("house") + "/" + v2.text("room"))),
                    from("KeyHanded", 1).to("KeyHanded", 2).set("to", "somebody"));
        }
    };

    private static Fields apart(Fields v1) {
        String[] names = v1.text("name").split("/", 2);
        return v1.with("house", names[0]).with("room", names.length == 2 ? names[1] : "");
    }
}
