package dev.lectern.eventsourcing.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.PlanEvent.DeliveryChanged;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Payload;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamReaderTest {
    private static final int MANY = 2_000;
    private static final EventCodec CODEC = TestHistories.codec();
    private static final TenantPolicy POLICY = new TenantPolicy(Currency.getInstance("CHF"), ZoneOffset.UTC);

    private final List<Stored> stored = TestHistories.stored(OldStreams.asking(CODEC, MANY));
    private final List<Stored> fetched = new ArrayList<>();
    private final StreamReader reader = new StreamReader(CODEC, () -> POLICY, this::fetch);
    private int fetches;

    private List<Stored> fetch(int from, int before) {
        List<Stored> piece = stored.subList(from - 1, Math.min(before - 1, stored.size()));
        fetches++;
        fetched.addAll(piece);
        return piece;
    }

    /** Mutants: all events up to the missing one are fetched, or only the missing one. */
    @Test
    void what_was_left_out_is_fetched_once_and_in_few_pieces() {
        for (Stored each : stored) if (each.version() % 2 == 0) reader.next(each);
        assertThat(fetched).hasSizeBetween(MANY / 2 - 2, MANY).doesNotHaveDuplicates();
        assertThat(fetches).isLessThan(15);
    }

    @Test
    void the_last_event_needs_one_fetch() {
        reader.next(stored.getLast());
        assertThat(fetches).isEqualTo(1);
        assertThat(fetched).isEqualTo(stored.subList(0, MANY - 1));
    }

    /** Mutant: an event that is fetched takes the place of one that is known. */
    @Test
    void an_event_in_the_place_of_a_stored_one_counts_for_those_after_it() {
        reader.next(stored.get(0));
        reader.next(stored.get(1));
        reader.attempt(venue(4, "hybrid"));
        Stored next = venue(9, "online");
        DeliveryChanged changed = (DeliveryChanged) reader.next(next).getFirst().event();
        assertThat(changed.from().mode()).isEqualTo(Delivery.Mode.HYBRID);
        assertThat(fetched).doesNotHaveDuplicates();
    }

    private Stored venue(int version, String location) {
        Payload payload = CODEC.encode(CODEC.schemas().of("VenueChanged", 1), Fields.of("location", location));
        Stored there = stored.get(version - 1);
        return new Stored(
                there.position(),
                there.stream(),
                version,
                there.eventId(),
                there.occurredAt(),
                payload.schema(),
                payload.bytes(),
                there.metadataJson());
    }
}
