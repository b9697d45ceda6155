package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.lectern.eventsourcing.journal.TestHistories;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that no version ever wrote are refused with a sentence, and at little cost. */
class MalformedBytesTest {
    private static final EventCodec CODEC = TestHistories.codec();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String ID = "6f9619ff-8b86-4011-b42d-00c04fc964ff";
    private static final long HUGE = Integer.MAX_VALUE - 8;

    @ParameterizedTest
    @ValueSource(longs = {-1, HUGE, Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_text_of_an_impossible_length(long length) {
        refused("CertificateRevoked", 1, out -> out.writeLong(length));
        refused("PersonRegistered", 1, out -> out.writeLong(length));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, HUGE, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE})
    void an_amount_of_an_impossible_length(long length) {
        refused("CoursePublished", 2, out -> {
            out.writeInt(1);
            out.writeLong(length);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {2, HUGE, 1L << 40, Long.MAX_VALUE, -HUGE, Long.MIN_VALUE})
    void a_list_that_says_it_is_longer_than_it_is(long count) {
        refused("CoursePrerequisitesSet", 1, out -> {
            out.writeLong(count);
            if (count < 0) out.writeLong(37);
            out.writeString(ID);
        });
        refused("CoursePrerequisitesSet", 1, out -> out.writeLong(count));
    }

    @Test
    void a_block_of_a_list_whose_size_is_negative() {
        refused("CoursePrerequisitesSet", 1, out -> {
            out.writeLong(-1);
            out.writeLong(-37);
            out.writeString(ID);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffffffffffffffff01", "80808080808080808080808000", "ffffffffff", "ffffffffff0f"})
    void a_number_that_goes_on_and_on(String hex) {
        refused("CapacityChanged", 1, out -> out.writeFixed(HexFormat.of().parseHex(hex)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 4, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_constant_that_there_is_not(int symbol) {
        refused("GoNoGoDecided", 1, out -> {
            out.writeInt(symbol);
            out.writeInt(0);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 3, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_field_that_is_neither_null_nor_not(int branch) {
        refused("CourseRetired", 1, out -> {
            out.writeString("");
            out.writeInt(branch);
        });
        refused("PersonCorrected", 1, out -> {
            out.writeInt(branch);
            out.writeInt(0);
        });
        refused("AttendanceRecorded", 3, out -> {
            out.writeString(ID);
            out.writeInt(0);
            out.writeInt(branch);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c0af", "e28", "eda080", "f8888080", "f4908080", "c3", "41c3"})
    void what_is_no_utf_8(String hex) {
        byte[] text = HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0");
        refused("CertificateRevoked", 1, out -> out.writeBytes(text));
        refused("PersonRegistered", 2, out -> {
            out.writeBytes(text);
            out.writeInt(0);
            out.writeString("");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "6f9619ff-8b86-4011-b42d-00c04fc964fg", "6f9619ff-8b86-4011-b42d-00c04fc964ff0"
            })
    void what_is_no_id(String id) {
        refused("ReconfirmationAnswered", 1, out -> {
            out.writeString(id);
            out.writeBoolean(true);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 86_400_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_time_of_day_that_there_is_not(int millis) {
        refused("SessionScheduled", 3, out -> slot(out, millis));
        refused("SessionRescheduled", 1, out -> {
            out.writeLong(1);
            out.writeString(ID);
            out.writeInt(0);
            out.writeInt(millis);
        });
    }

    private static void slot(BinaryEncoder out, int millis) throws IOException {
        out.writeString(ID);
        out.writeInt(1);
        out.writeString("UTC");
        out.writeLong(1);
        out.writeString(ID);
        out.writeInt(0);
        out.writeInt(millis);
    }

    @Test
    void an_amount_of_more_digits_than_its_schema_allows() {
        for (String amount :
                List.of("10000000000000000000", "-10000000000000000000", "9".repeat(70), "9".repeat(100_000)))
            refused("CoursePublished", 2, out -> {
                out.writeInt(1);
                out.writeBytes(new BigInteger(amount).toByteArray());
                out.writeString("EUR");
            });
        refused("CoursePublished", 2, out -> {
            out.writeInt(1);
            out.writeBytes(new byte[0]);
            out.writeString("EUR");
        });
    }

    private static AbstractThrowableAssert<?, ?> refused(String type, int version, AvroBinary.Content content) {
        byte[] bytes = AvroBinary.write(content);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        var refusal = assertThatThrownBy(() -> read(type, version, bytes)).isInstanceOf(IOException.class);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes of memory for a payload of %d", bytes.length)
                .isLessThan(10_000_000L + 30L * bytes.length);
        assertThatThrownBy(() -> CODEC.stored(payload(type, version, bytes))).isInstanceOf(IOException.class);
        return refusal;
    }

    private static EventCodec.Decoded read(String type, int version, byte[] bytes) throws IOException {
        return CODEC.decode(payload(type, version, bytes), TestHistories.ALONE);
    }

    private static Payload payload(String type, int version, byte[] bytes) {
        return new Payload(CODEC.schemas().of(type, version), bytes);
    }
}
