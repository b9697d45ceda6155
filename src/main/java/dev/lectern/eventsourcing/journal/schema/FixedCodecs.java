package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.ScalarCodecs.is;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.TimePeriod;

/** The codecs of ids of 16 bytes, and of periods, which are Avro's durations: months, days and milliseconds. */
final class FixedCodecs {
    static final ValueCodec ID = new ValueCodec(
            (out, v) -> out.writeFixed(bytes(is(UUID.class, v))), FixedCodecs::id, v -> is(UUID.class, v));
    static final ValueCodec PERIOD = new ValueCodec(
            (out, v) -> out.writeFixed(bytes(is(TimePeriod.class, v))),
            FixedCodecs::period,
            v -> is(TimePeriod.class, v));

    private FixedCodecs() {}

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID id(Decoder in) throws IOException {
        ByteBuffer id = bytes(in, 16);
        return new UUID(id.getLong(), id.getLong());
    }

    private static byte[] bytes(TimePeriod period) {
        return ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) period.getMonths())
                .putInt((int) period.getDays())
                .putInt((int) period.getMillis())
                .array();
    }

    private static TimePeriod period(Decoder in) throws IOException {
        ByteBuffer period = bytes(in, 12).order(ByteOrder.LITTLE_ENDIAN);
        return TimePeriod.of(unsigned(period.getInt()), unsigned(period.getInt()), unsigned(period.getInt()));
    }

    private static long unsigned(int number) {
        return Integer.toUnsignedLong(number);
    }

    private static ByteBuffer bytes(Decoder in, int size) throws IOException {
        byte[] bytes = new byte[size];
        in.readFixed(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
