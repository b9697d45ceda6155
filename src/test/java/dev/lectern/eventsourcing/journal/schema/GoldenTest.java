package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class GoldenTest {
    private static final Golden LANDED = way("A v1 {x=1}", "  B v1 {}", "  A v2 {x=1}");

    @Test
    void a_way_goes_on_where_it_ended() {
        assertThat(LANDED.goesOnFrom(LANDED)).isTrue();
        assertThat(way("A v1 {x=1}", "  B v1 {}", "  A v2 {x=1}", "    A v3 {y=1}")
                        .goesOnFrom(LANDED))
                .isTrue();
        assertThat(way("A v1 {x=1}", "  B v1 {}", "    is left out", "  A v2 {x=1}", "    C v1 {}", "    C v1 {}")
                        .goesOnFrom(LANDED))
                .isTrue();
    }

    @Test
    void it_does_not_change() {
        assertThat(way("A v1 {x=1}", "  B v1 {}", "  A v2 {x=2}").goesOnFrom(LANDED))
                .isFalse();
        assertThat(way("A v1 {x=1}", "  A v2 {x=1}", "  B v1 {}").goesOnFrom(LANDED))
                .isFalse();
    }

    @Test
    void it_does_not_end_sooner() {
        assertThat(way("A v1 {x=1}", "  B v1 {}").goesOnFrom(LANDED)).isFalse();
        assertThat(way("A v1 {x=1}").goesOnFrom(LANDED)).isFalse();
    }

    @Test
    void a_step_that_was_made_makes_nothing_more() {
        assertThat(way("A v1 {x=1}", "  B v1 {}", "  A v2 {x=1}", "  C v1 {}").goesOnFrom(LANDED))
                .isFalse();
        assertThat(way("A v1 {x=1}", "  C v1 {}", "  B v1 {}", "  A v2 {x=1}").goesOnFrom(LANDED))
                .isFalse();
    }

    private static Golden way(String... lines) {
        var schema = new EventSchema(new SchemaVersion("A", 1), Schema.create(Schema.Type.NULL));
        return new Golden(new Payload(schema, new byte[0]), List.of(lines));
    }
}
