package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class PriorEventsTest {
    private static final SchemaVersion OPENED = new SchemaVersion("Opened", 1);
    private static final SchemaVersion SHUT = new SchemaVersion("Shut", 1);
    private static final int MANY = 1000;

    private final List<Integer> traced = new ArrayList<>();
    private final StreamPast past = new StreamPast(this::older);
    private int looks;

    sealed interface DoorEvent extends Event {}

    record Opened(int at) implements DoorEvent {}

    record Shut(int at) implements DoorEvent {}

    record Painted(int at) implements Event {}

    /** A field's value that counts how often it is looked at. */
    private final class Door {
        private final int number;

        Door(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            looks++;
            return other instanceof Door door && door.number == number;
        }

        @Override
        public int hashCode() {
            looks++;
            return Integer.hashCode(number);
        }
    }

    /** Doors 0 to 9 are opened in turn, and each is shut after it was opened. */
    private List<VersionedFields> older(int version) {
        traced.add(version);
        SchemaVersion type = version % 2 == 1 ? OPENED : SHUT;
        Fields fields = Fields.of("door", new Door(version / 2 % 10), "version", version);
        return List.of(new VersionedFields(new EventSchema(type, Schema.create(Schema.Type.NULL)), fields));
    }

    /** Mutants: the events read so far are shown; the list is the one that grows. */
    @Test
    void they_stand_before_the_event_and_stay_as_they_are_when_reading_goes_on() {
        past.add(List.of(new Opened(1), new Painted(1)));
        past.add(List.of(new Shut(2)));
        PriorEvents second = past.before(2);
        PriorEvents third = past.before(3);
        List<DoorEvent> kept = third.events(DoorEvent.class);
        past.add(List.of(new Opened(3)));

        assertThat(past.before(1).events(Event.class)).isEmpty();
        assertThat(second.events(Event.class)).containsExactly(new Opened(1), new Painted(1));
        assertThat(second.last(Opened.class, Shut.class)).hasValue(new Opened(1));
        assertThat(kept).isEqualTo(third.events(DoorEvent.class)).containsExactly(new Opened(1), new Shut(2));
        assertThat(third.forms("Opened", 1)).hasSize(1);
        assertThat(past.before(4).events(Opened.class)).containsExactly(new Opened(1), new Opened(3));
        assertThatThrownBy(() -> kept.add(new Shut(4))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> kept.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Mutant: the last of the first type that has one. */
    @Test
    void the_last_of_some_types_is_the_last_of_all_of_them() {
        past.add(List.of(new Opened(1), new Shut(1), new Painted(1)));
        past.add(List.of());
        PriorEvents prior = past.before(3);
        assertThat(prior.<DoorEvent>last(Opened.class, Shut.class)).hasValue(new Shut(1));
        assertThat(prior.<DoorEvent>last(Shut.class, Opened.class)).hasValue(new Shut(1));
        assertThat(past.before(1).last(Painted.class)).isEmpty();
    }

    @Test
    void older_versions_are_found_by_a_value_of_theirs() {
        for (int i = 1; i <= 25; i++) past.add(List.of());
        PriorEvents prior = past.before(26);
        assertThat(prior.forms("Opened", 1))
                .extracting(form -> form.number("version"))
                .contains(1, 25);
        assertThat(prior.forms("Opened", 1, "door", new Door(2)))
                .extracting(form -> form.number("version"))
                .containsExactly(5, 25);
        assertThat(prior.forms("Opened", 1, "window", null)).hasSize(13);
        assertThat(prior.forms("Opened", 2)).isEmpty();
    }

    @Test
    void of_two_versions_with_the_same_value_the_last_is_found() {
        for (int i = 1; i <= 25; i++) past.add(List.of());
        assertThat(past.before(25).lastForm(List.of(OPENED, SHUT), "door", new Door(2)))
                .hasValueSatisfying(
                        form -> assertThat(form.fields().number("version")).isEqualTo(24));
        assertThat(past.before(5).lastForm(List.of(OPENED, SHUT), "door", new Door(2)))
                .hasValueSatisfying(
                        form -> assertThat(form.fields().number("version")).isEqualTo(4));
        assertThat(past.before(4).lastForm(List.of(OPENED, SHUT), "door", new Door(2)))
                .isEmpty();
    }

    /** Mutant: the older versions are gone through for each event that asks. */
    @Test
    void however_often_they_are_asked_for_each_is_traced_once_and_looked_at_a_few_times() {
        for (int i = 1; i <= MANY; i++) {
            past.add(List.of(new Opened(i)));
            PriorEvents prior = past.before(i + 1);
            prior.lastForm(List.of(OPENED, SHUT), "door", new Door(i / 2 % 10));
            assertThat(prior.last(Opened.class)).hasValue(new Opened(i));
        }
        assertThat(traced).hasSize(MANY).doesNotHaveDuplicates().isSorted();
        assertThat(looks).isLessThan(10 * MANY);
    }
}
