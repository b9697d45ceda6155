package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MapCodecTest {
    private static final ValueCodec CODEC =
            ValueCodec.of(Schema.createMap(Schema.create(Schema.Type.INT)), Fields.class);

    @Test
    void the_order_in_which_a_map_was_filled_makes_no_difference() throws IOException {
        var backwards = new LinkedHashMap<String, Integer>();
        for (int i = 9; i >= 0; i--) backwards.put("key " + i, i);
        byte[] bytes = bytes(backwards);
        assertThat(bytes).isEqualTo(bytes(new HashMap<>(backwards))).isEqualTo(bytes(made(backwards)));
        Map<?, ?> read = read(bytes);
        assertThat(read).isEqualTo(backwards);
        assertThat(List.copyOf(read.keySet()))
                .isSorted()
                .isEqualTo(List.copyOf(made(backwards).keySet()));
    }

    @Test
    void a_map_cannot_be_changed() throws IOException {
        assertThatThrownBy(() -> read(bytes(Map.of("a", 1))).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> made(Map.of("a", 1)).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_map_in_blocks_reads_as_one() throws IOException {
        byte[] bytes = AvroBinary.write(out -> {
            for (int block = 0; block < 2; block++) {
                out.writeLong(-1);
                out.writeLong(3);
                entry(out, "k" + block, block);
            }
            out.writeLong(0);
        });
        assertThat(read(bytes)).isEqualTo(Map.of("k0", 0, "k1", 1));
    }

    @Test
    void a_key_that_comes_twice_is_refused() {
        byte[] bytes = AvroBinary.write(out -> {
            out.writeLong(2);
            entry(out, "k", 1);
            entry(out, "k", 2);
            out.writeLong(0);
        });
        assertThatThrownBy(() -> read(bytes)).hasMessage("A map has the key k twice.");
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> made(Map.of("k", "v"))).hasMessage("v is no Integer");
        assertThatThrownBy(() -> made(Map.of(1, 1))).hasMessage("1 is no String");
        assertThatThrownBy(() -> made(Map.of("half \uD83D", 1))).hasMessage("half a character stands at 5");
        assertThatThrownBy(() -> made(Collections.singletonMap("k", null))).hasMessage("it is missing");
        assertThatThrownBy(() -> made(List.of())).hasMessage("[] is no Map");
    }

    private static void entry(BinaryEncoder out, String key, int value) throws IOException {
        out.writeString(key);
        out.writeInt(value);
    }

    private static byte[] bytes(Map<?, ?> map) {
        return AvroBinary.write(out -> CODEC.write().to(out, map));
    }

    private static Map<?, ?> read(byte[] bytes) throws IOException {
        return (Map<?, ?>) ValueCodec.set(
                AvroBinary.<@Nullable Object>read(bytes, in -> CODEC.read().from(in)));
    }

    private static Map<?, ?> made(Object plain) {
        return (Map<?, ?>) ValueCodec.set(CODEC.make().of(plain));
    }
}
