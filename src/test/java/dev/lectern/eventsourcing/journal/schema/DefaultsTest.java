package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;

/** What a default says to plain Avro, to the codec, and to an upcaster that leaves the field out, is the same. */
class DefaultsTest {
    private static final Schema OLD = Schema.createRecord("Event", null, null, false, List.of());

    @Test
    void a_default_of_each_type_says_the_same_to_all() throws IOException {
        var defaults = new ArrayList<Schema.Field>();
        for (Schema.Field field : AllTypes.SCALARS.getFields())
            defaults.add(new Schema.Field(field.name(), field.schema(), null, byDefault(field.schema())));
        Schema schema = Schema.createRecord("Event", null, null, false, defaults);
        ValueCodec codec = ValueCodec.of(schema, Fields.class);
        Object made = codec.make().of(Fields.none());
        assertThat(new AvroResolution(OLD, schema, codec).read(new byte[0])).isEqualTo(made);
        var resolving = DecoderFactory.get()
                .resolvingDecoder(OLD, schema, DecoderFactory.get().binaryDecoder(new byte[0], null));
        assertThat(PlainAvro.read(schema, resolving)).isEqualTo(made);
    }

    private static Object byDefault(Schema schema) {
        return switch (schema.getType()) {
            case BOOLEAN -> true;
            case INT -> 18_000;
            case LONG -> 25_200_000_001L;
            case FLOAT -> 0.5F;
            case DOUBLE -> 0.1;
            case ENUM -> "GREEN";
            case FIXED -> new byte[schema.getFixedSize()];
            case BYTES -> new byte[] {-2};
            default -> schema.getLogicalType() == null ? "some text" : "6f9619ff-8b86-4011-b42d-00c04fc964ff";
        };
    }

    @Test
    void a_default_that_its_type_does_not_allow_is_refused() {
        Schema schema = AllTypes.parsed("{\"type\": \"record\", \"name\": \"Event\", \"fields\": [{\"name\": \"start\","
                + " \"type\": {\"type\": \"int\", \"logicalType\": \"time-millis\"}, \"default\": -1}]}");
        assertThatThrownBy(() -> ValueCodec.of(schema, Fields.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The default of start cannot be read: ")
                .hasMessageEndingWith(". Correct it.");
    }
}
