package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.util.TimePeriod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records with components of all types are written and read as their fields are. */
class RecordTypesTest {
    private static final Schema ALL = schema();

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /** In the order of {@link AllTypes#SCALARS}. */
    record Scalars(
            boolean flag,
            BigDecimal bytesDecimal,
            Colour colour,
            double amount,
            BigDecimal fixedDecimal,
            TimePeriod fixedDuration,
            UUID fixedUuid,
            float part,
            int count,
            LocalDate intDate,
            LocalTime intTimeMillis,
            long size,
            LocalDateTime longLocalTimestampMicros,
            LocalDateTime longLocalTimestampMillis,
            LocalDateTime longLocalTimestampNanos,
            LocalTime longTimeMicros,
            Instant longTimestampMicros,
            Instant longTimestampMillis,
            Instant longTimestampNanos,
            String string,
            UUID stringUuid) {}

    record All(
            Scalars once,
            @Nullable Scalars orNull,
            List<Scalars> list,
            Map<String, Scalars> map,
            @Nullable Long size,
            @Nullable Float part,
            @Nullable Boolean flag,
            @Nullable Double amount,
            @Nullable TimePeriod period,
            List<Long> sizes,
            Map<String, Map<String, List<Colour>>> maps) {}

    private static Schema schema() {
        String scalars = AllTypes.SCALARS.toString();
        for (String[] name : new String[][] {
            {"boolean", "flag"}, {"double", "amount"}, {"float", "part"}, {"int", "count"}, {"long", "size"}
        }) scalars = scalars.replace("\"name\":\"" + name[0] + "\"", "\"name\":\"" + name[1] + "\"");
        return AllTypes.parsed("{\"type\": \"record\", \"name\": \"All\", \"namespace\": \"all\", \"fields\": ["
                + "{\"name\": \"once\", \"type\": " + scalars + "},"
                + "{\"name\": \"orNull\", \"type\": [\"null\", \"Scalars\"]},"
                + "{\"name\": \"list\", \"type\": {\"type\": \"array\", \"items\": \"Scalars\"}},"
                + "{\"name\": \"map\", \"type\": {\"type\": \"map\", \"values\": \"Scalars\"}},"
                + "{\"name\": \"size\", \"type\": [\"null\", \"long\"]},"
                + "{\"name\": \"part\", \"type\": [\"null\", \"float\"]},"
                + "{\"name\": \"flag\", \"type\": [\"null\", \"boolean\"]},"
                + "{\"name\": \"amount\", \"type\": [\"null\", \"double\"]},"
                + "{\"name\": \"period\", \"type\": [\"null\", \"Period\"]},"
                + "{\"name\": \"sizes\", \"type\": {\"type\": \"array\", \"items\": \"long\"}},"
                + "{\"name\": \"maps\", \"type\": {\"type\": \"map\", \"values\": {\"type\": \"map\", \"values\":"
                + " {\"type\": \"array\", \"items\": \"Colour\"}}}}]}");
    }

    static IntStream seeds() {
        int first = Integer.getInteger("lectern.seed", 20200504);
        return IntStream.range(first, first + 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_record_of_all_types_is_what_its_fields_are(int seed) throws IOException {
        ValueCodec plain = ValueCodec.of(ALL, Fields.class);
        ValueCodec codec = ValueCodec.of(ALL, All.class);
        Fields fields = MadeUp.of(ALL, seed);
        byte[] bytes = AvroBinary.write(out -> plain.write().to(out, fields));
        Object read = read(codec, bytes);
        assertThat(read).isInstanceOf(All.class).isEqualTo(codec.make().of(fields));
        assertThat(AvroBinary.write(out -> codec.write().to(out, read))).isEqualTo(bytes);
        assertThat(read(plain, bytes)).isEqualTo(fields);
    }

    private static @Nullable Object read(ValueCodec codec, byte[] bytes) throws IOException {
        return AvroBinary.<@Nullable Object>read(bytes, in -> codec.read().from(in));
    }
}
