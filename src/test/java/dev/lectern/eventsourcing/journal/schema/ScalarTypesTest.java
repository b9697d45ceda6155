package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Java types that a system adds to those that are read here. */
class ScalarTypesTest {
    private static final Schema ID = AllTypes.parsed("{\"type\": \"string\", \"logicalType\": \"uuid\"}");
    private static final Schema INT = Schema.create(Schema.Type.INT);

    record PersonId(UUID value) {}

    record Watch(Duration time) {}

    private static final JavaScalar<PersonId, UUID> PERSON_ID =
            new JavaScalar<>(PersonId.class, UUID.class, PersonId::value, PersonId::new);

    @Test
    void a_type_of_another_system_stands_wherever_its_plain_type_does() throws IOException {
        var types = new ScalarTypes(List.of(PERSON_ID));
        var person = new PersonId(new UUID(1, 2));
        for (Schema schema : List.of(ID, AllTypes.of("fixedUuid"))) {
            ValueCodec codec = types.codec(schema, PersonId.class);
            byte[] bytes = AvroBinary.write(out -> codec.write().to(out, person));
            assertThat(read(codec, bytes)).isEqualTo(person);
            assertThat(read(ValueCodec.of(schema, UUID.class), bytes)).isEqualTo(person.value());
            assertThat(codec.make().of(person.value())).isEqualTo(person);
        }
    }

    @Test
    void and_nowhere_else() {
        assertThatThrownBy(() -> new ScalarTypes(List.of(PERSON_ID)).codec(INT, PersonId.class))
                .hasMessage("A schema says \"int\" where the record has " + PersonId.class.getName() + ".");
        assertThatThrownBy(() -> ValueCodec.of(ID, PersonId.class))
                .hasMessage("A schema says UUID where the record has " + PersonId.class.getName() + ".");
    }

    @Test
    void a_type_is_added_once_and_stands_for_one_that_schemas_have() {
        assertThatThrownBy(() -> new ScalarTypes(List.of(PERSON_ID, PERSON_ID)))
                .hasMessage("PersonId is registered twice: keep one.");
        assertThatThrownBy(() -> new ScalarTypes(
                        List.of(new JavaScalar<>(Long.class, String.class, Object::toString, Long::valueOf))))
                .hasMessage("Long is read here already: register another type.");
        assertThatThrownBy(() -> new ScalarTypes(
                        List.of(new JavaScalar<>(Watch.class, Duration.class, Watch::time, Watch::new))))
                .hasMessage("Watch stands for Duration, which no schema has: let it stand for a type in Fields.");
    }

    @Test
    void lectern_has_zones_and_durations() throws IOException {
        ValueCodec zone = ValueCodec.of(Schema.create(Schema.Type.STRING), ZoneId.class);
        byte[] berlin = AvroBinary.write(out -> out.writeString("Europe/Berlin"));
        assertThat(read(zone, berlin)).isSameAs(read(zone, berlin)).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(ValueCodec.of(INT, Duration.class).make().of(90)).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void a_number_is_made_of_another_only_if_nothing_is_lost() {
        assertThat(made("long", 7)).isEqualTo(7L);
        assertThat(made("double", 7)).isEqualTo(7.0);
        assertThat(made("double", 0.1F)).isEqualTo((double) 0.1F);
        assertThatThrownBy(() -> made("int", 7L)).hasMessage("7 is no Integer");
        assertThatThrownBy(() -> made("float", 7)).hasMessage("7 is no Float");
        assertThatThrownBy(() -> made("float", 7.5)).hasMessage("7.5 is no Float");
        assertThatThrownBy(() -> made("double", 7L)).hasMessage("7 is no Double");
        assertThatThrownBy(() -> made("double", BigDecimal.ONE)).hasMessage("1 is no Double");
        assertThatThrownBy(() -> made("long", null)).hasMessage("it is missing");
        assertThatThrownBy(() -> made("double", null)).hasMessage("it is missing");
    }

    private static @Nullable Object made(String type, @Nullable Object plain) {
        return ValueCodec.of(AllTypes.of(type), Fields.class).make().of(plain);
    }

    private static @Nullable Object read(ValueCodec codec, byte[] bytes) throws IOException {
        return AvroBinary.<@Nullable Object>read(bytes, in -> codec.read().from(in));
    }
}
