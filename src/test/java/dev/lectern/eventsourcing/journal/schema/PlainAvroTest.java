package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plain Avro, with its own conversions of logical types, reads what the codec wrote, and the codec reads what plain
 * Avro wrote: the same values of all types. It fails, for example, if {@code timestamp-millis} is read as microseconds,
 * if the bytes of a period are taken in the other order, or if a negative amount is filled up with zeros.
 */
class PlainAvroTest {
    private static final Schema SCHEMA = AllTypes.EVERYTHING;
    private static final ValueCodec CODEC = ValueCodec.of(SCHEMA, Fields.class);

    static IntStream seeds() {
        int first = Integer.getInteger("lectern.seed", 20200504);
        return IntStream.range(first, first + 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void avro_reads_what_the_codec_wrote(int seed) throws IOException {
        Fields fields = new RandomFields(new Random(seed)).of(SCHEMA);
        BinaryDecoder in = written(out -> CODEC.write().to(out, fields));
        assertThat(PlainAvro.read(SCHEMA, in)).isEqualTo(fields);
        assertThat(in.isEnd()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_codec_reads_what_avro_wrote(int seed) throws IOException {
        Fields fields = new RandomFields(new Random(seed)).of(SCHEMA);
        BinaryDecoder in = written(out -> PlainAvro.write(SCHEMA, fields, out));
        assertThat(CODEC.read().from(in)).isEqualTo(fields);
        assertThat(in.isEnd()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_avro_resolves_reads_the_same(int seed) throws IOException {
        Fields fields = MadeUp.of(SCHEMA, seed);
        byte[] bytes = AvroBinary.write(out -> PlainAvro.write(SCHEMA, fields, out));
        assertThat(new AvroResolution(SCHEMA, SCHEMA, CODEC).read(bytes)).isEqualTo(fields);
    }

    /** Without the limit of events: among random texts are long ones. */
    private static BinaryDecoder written(AvroBinary.Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
        content.write(out);
        out.flush();
        return DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
    }
}
