package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whether an upcaster is needed, judged by what it makes of events. */
class NeedlessUpcastersTest extends OnSmallTree {
    private static final String TAG = "{\"name\": \"tag\", \"type\": \"string\"}";
    private static final String WEIGHT = "{\"name\": \"weight\", \"type\": \"int\", \"default\": 0}";
    private static final String NEEDLESS =
            "Avro leads to schemas/thing/Tagged.v2.avsc from Tagged v1 by itself, and the upcaster in ThingHistory"
                    + " makes nothing else of any event that is known: remove the upcaster, or add a scenario that"
                    + " shows what it is for.";

    @Test
    void what_a_default_says_no_upcaster_says() throws IOException {
        tags(TAG, WEIGHT);
        tree.upcasters.set(1, from("Tagged", 1).to("Tagged", 2).set("weight", 0));
        assertThat(tree.faults()).containsExactly(NEEDLESS);
    }

    @Test
    void if_it_says_something_else_it_is_needed() throws IOException {
        tags(TAG, WEIGHT);
        tree.upcasters.set(1, from("Tagged", 1).to("Tagged", 2).set("weight", 7));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void a_correction_of_values_is_needed() throws IOException {
        tags(TAG);
        tree.upcasters.set(
                1,
                from("Tagged", 1)
                        .to("Tagged", 2)
                        .change(old -> old.with("tag", old.text("tag").replace("Zurich", "Zürich"))));
        assertThat(tree.rules().faultsBeforeLanding()).containsExactly(NEEDLESS);
        tree.write(
                "src/test/scenarios/thing/spelling.json",
                "{\"given\": [{\"type\": \"Tagged\", \"version\": 1, \"fields\": {\"tag\": \"Zurich\"}}]}");
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void one_that_leads_back_where_avro_does_not_is_needed() throws IOException {
        tags("{\"name\": \"tag\", \"type\": [\"null\", \"string\"], \"default\": null}");
        Upcaster up = from("Tagged", 1).to("Tagged", 2);
        tree.upcasters.set(1, up);
        assertThat(tree.rules().faultsBeforeLanding()).containsExactly(NEEDLESS);
        tree.upcasters.set(1, up.back(tagged -> tagged.get("tag") == null ? tagged.with("tag", "") : tagged));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void where_a_field_falls_away_an_upcaster_says_more_than_the_defaults_do() throws IOException {
        tags(WEIGHT);
        tree.upcasters.set(1, from("Tagged", 1).to("Tagged", 2).set("weight", 0));
        assertThat(tree.faults()).containsExactly(NEEDLESS);
    }

    @Test
    void and_is_needed_if_it_does() throws IOException {
        tags(WEIGHT);
        tree.upcasters.set(
                1,
                from("Tagged", 1)
                        .to("Tagged", 2)
                        .change(old -> old.with("weight", old.text("tag").length())));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void or_if_it_asks_what_stands_before() throws IOException {
        tags(WEIGHT);
        tree.upcasters.set(
                1,
                from("Tagged", 1)
                        .to("Tagged", 2)
                        .inContext((old, past) ->
                                old.with("weight", past.forms("Tagged", 1).size())));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    /** Gives Tagged a second version, which is dropped, so that Labelled begins with a version 1 of its own. */
    private void tags(String... fields) throws IOException {
        tree.schema("Tagged.v2", fields);
        tree.upcasters.add(from("Tagged", 2).drop("nobody reads tags"));
        tree.schema("Labelled.v1", "{\"name\": \"label\", \"type\": \"string\"}");
    }
}
