package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.eventsourcing.journal.TestHistories;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bounds of values: a value within them is written and read; a value beyond them is not even written. */
class BoundsTest {
    private static final EventCodec CODEC = TestHistories.codec();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String ID = "6f9619ff-8b86-4011-b42d-00c04fc964ff";

    @Test
    void a_list_in_blocks_reads_as_one() throws IOException {
        byte[] bytes = AvroBinary.write(out -> {
            for (int block = 0; block < 2; block++) {
                out.writeLong(-1);
                out.writeLong(37);
                out.writeString(ID);
            }
            out.writeLong(0);
            out.writeLong(0);
        });
        assertThat(CODEC.stored(payload("CoursePrerequisitesSet", 1, bytes))
                        .fields()
                        .get("required", List.class))
                .hasSize(2);
    }

    @Test
    void the_character_for_what_could_not_be_read_is_one_like_others() throws IOException {
        Fields fields = Fields.of("reason", "\uFFFD");
        Payload payload = CODEC.encode(CODEC.schemas().of("CertificateRevoked", 1), fields);
        assertThat(CODEC.stored(payload).fields()).isEqualTo(fields);
    }

    @Test
    void an_amount_of_a_million_digits_costs_nothing_to_refuse() {
        byte[] bytes = AvroBinary.write(out -> {
            out.writeInt(1);
            out.writeBytes(new byte[AvroBinary.LARGEST - 10]);
            out.writeString("EUR");
        });
        bytes[10] = 1;
        long before = THREADS.getCurrentThreadCpuTime();
        assertThatThrownBy(() -> read("CoursePublished", 2, bytes)).isInstanceOf(IOException.class);
        assertThat(THREADS.getCurrentThreadCpuTime() - before).as("nanoseconds").isLessThan(200_000_000);
    }

    @Test
    void a_payload_of_more_than_a_megabyte() {
        assertThatThrownBy(() -> read("CertificateRevoked", 1, new byte[AvroBinary.LARGEST + 1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than");
    }

    @Test
    void what_could_not_be_read_back_is_not_written() {
        notWritten("CertificateRevoked", 1, Fields.of("reason", "half \uD83D"));
        notWritten("CertificateRevoked", 1, Fields.of("reason", "\uDCDA\uD83D"));
        notWritten("CertificateRevoked", 1, Fields.of("reason", "x".repeat(AvroBinary.LARGEST)));
        Fields price = Fields.of("revision", 1, "currency", "EUR");
        notWritten("CoursePublished", 2, price.with("amount", new BigDecimal("1000000000000000")));
        notWritten("CoursePublished", 2, price.with("amount", new BigDecimal("1e999999999")));
        notWritten("CoursePublished", 2, price.with("amount", new BigDecimal("0.00001")));
        Fields schedule = OlderExamples.of("SessionScheduled v1");
        notWritten("SessionScheduled", 1, schedule.with("date", LocalDate.MAX));
        notWritten("SessionScheduled", 1, schedule.with("date", LocalDate.MIN));
        Fields asked = Fields.of("trainerId", new UUID(0, 1), "slotIds", List.of());
        notWritten("TrainerRequested", 1, asked.with("respondBy", Instant.MAX));
        notWritten("TrainerRequested", 1, asked.with("respondBy", Instant.MIN));
    }

    @Test
    void a_list_of_as_many_as_a_megabyte_holds_is_read() throws IOException {
        byte[] bytes = AvroBinary.write(out -> {
            out.writeString(ID);
            out.writeLong(27_000);
            for (int i = 0; i < 27_000; i++) {
                out.writeString(ID);
                out.writeEnum(0);
            }
            out.writeLong(0);
            out.writeInt(0);
        });
        var recorded = (AttendanceRecorded)
                read("AttendanceRecorded", 4, bytes).events().getFirst();
        assertThat(recorded.entries()).hasSize(27_000);
    }

    private static void notWritten(String type, int version, Fields fields) {
        assertThatThrownBy(() -> CODEC.encode(CODEC.schemas().of(type, version), fields))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static EventCodec.Decoded read(String type, int version, byte[] bytes) throws IOException {
        return CODEC.decode(payload(type, version, bytes), TestHistories.ALONE);
    }

    private static Payload payload(String type, int version, byte[] bytes) {
        return new Payload(CODEC.schemas().of(type, version), bytes);
    }
}
