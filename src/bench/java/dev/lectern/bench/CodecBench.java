package dev.lectern.bench;

import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Encodes and decodes the newest version of an event: as Lectern's records, and as the classes that Avro generates from
 * the same schema and fills from the same bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class CodecBench {
    @Param({"PersonRegistered", "LearnerEnrolled", "SessionScheduled", "AttendanceRecorded"})
    public String type = "";

    private final EventCodec codec = TestHistories.codec();
    private Payload payload = Samples.newest(codec, "PersonRegistered");
    private Event event = Samples.event("PersonRegistered");
    private SpecificDatumReader<SpecificRecord> reader = new SpecificDatumReader<>();
    private SpecificDatumWriter<SpecificRecord> writer = new SpecificDatumWriter<>();
    private @Nullable SpecificRecord specific;
    private @Nullable BinaryDecoder decoder;
    private @Nullable BinaryEncoder encoder;

    @Setup
    public void prepare() throws IOException, ReflectiveOperationException {
        payload = Samples.newest(codec, type);
        event = Samples.event(type);
        Class<?> generated = Class.forName("generated." + type.toLowerCase(Locale.ROOT) + "." + type);
        SpecificRecord made =
                (SpecificRecord) generated.getDeclaredConstructor().newInstance();
        SpecificData model = SpecificData.getForClass(generated.asSubclass(SpecificRecord.class));
        reader = new SpecificDatumReader<>(made.getSchema(), made.getSchema(), model);
        writer = new SpecificDatumWriter<>(made.getSchema(), model);
        specific = avroDecode();
        if (!Arrays.equals(avroEncode(), payload.bytes())) throw new IllegalStateException("Not the same bytes.");
    }

    @Benchmark
    public Object decode() throws IOException {
        return codec.decode(payload, TestHistories.ALONE);
    }

    @Benchmark
    public SpecificRecord avroDecode() throws IOException {
        decoder = DecoderFactory.get().binaryDecoder(payload.bytes(), decoder);
        return reader.read(null, decoder);
    }

    @Benchmark
    public Payload encode() {
        return codec.encode(event);
    }

    @Benchmark
    public byte[] avroEncode() throws IOException {
        var bytes = new ByteArrayOutputStream(256);
        encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
        writer.write(specific, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
