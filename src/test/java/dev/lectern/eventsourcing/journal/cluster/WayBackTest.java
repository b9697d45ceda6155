package dev.lectern.eventsourcing.journal.cluster;

import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.eventsourcing.journal.schema.CannotDowncast;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The way back from a version to those before it, under the same name or a former one. Mutants: the version before is
 * taken by its number; one of two former names is chosen; a version that becomes several is gone back to.
 */
class WayBackTest {
    private static final After.Labelled LABELLED = new After.Labelled("Wet paint", "white");

    @Test
    void it_goes_step_by_step_across_a_rename() throws Exception {
        var codec = new EventCodec(List.of(After.HISTORY));
        EventSchema tagged = codec.schemas().of("Tagged", 1);
        assertThat(codec.stored(codec.encode(LABELLED, codec.schemas().of("Labelled", 2)))
                        .fields())
                .isEqualTo(Fields.of("label", "Wet paint"));
        assertThat(codec.stored(codec.encode(LABELLED, tagged)).fields()).isEqualTo(Fields.of("tag", "Wet paint"));
        assertThat(codec.encode(LABELLED, tagged).schema()).isEqualTo(tagged);
        assertThat(codec.chain().leadsBack(tagged.id())).isTrue();
    }

    @Test
    void two_names_that_became_one_have_no_way_back() {
        EventCodec codec = codec(
                from("Tagged", 1).to("Labelled", 2).rename("tag", "label"),
                from("BellRung", 1).to("Labelled", 2).set("label", "bell"));
        assertThatThrownBy(() -> codec.encode(LABELLED, codec.schemas().of("Tagged", 1)))
                .isInstanceOf(CannotDowncast.class)
                .hasMessage("No way leads back from Labelled v2: each of [BellRung v1, Tagged v1] becomes it.");
    }

    @Test
    void a_version_of_the_same_name_comes_before_those_of_others() throws Exception {
        EventCodec codec = codec(
                room(), from("Tagged", 1).to("Labelled", 2), from("BellRung", 1).to("RoomNamed", 2));
        assertThat(codec.chain().before(codec.schemas().of("RoomNamed", 2)))
                .isEqualTo(codec.schemas().of("RoomNamed", 1));
    }

    @Test
    void what_became_several_or_was_made_of_two_has_no_way_back() {
        noWay("SessionScheduled", 4, "SessionScheduled v3 becomes one of several, or several");
        noWay("SessionConfirmed", 2, "GoNoGoDecided v1 becomes one of several, or several");
        noWay("LearnerEnrolled", 2, "each of [SeatApproved v1, WaitlistPromoted v1] becomes it");
        noWay("WaitlistOffered", 2, "no other version becomes it");
        EventCodec merged = codec(merge().toArray(Upcaster[]::new));
        assertThatThrownBy(() -> merged.chain().before(merged.schemas().of("Labelled", 2)))
                .hasMessage("No way leads back from Labelled v2: KeyHanded v2 becomes it only with Tagged v1.");
    }

    @Test
    void a_way_back_that_is_never_taken_is_refused_when_the_codec_is_made() {
        List.of(
                        List.of(tag(), from("BellRung", 1).to("Labelled", 2)),
                        List.of(
                                room(),
                                tag(),
                                from("BellRung", 1).to("RoomNamed", 2).back(fields -> fields)),
                        List.of(from("Tagged", 1).drop("it hung nowhere").back(fields -> fields)),
                        List.of(merge().getFirst(), merge().getLast().back(fields -> fields)),
                        List.of(from("Tagged", 1)
                                .to("Labelled", 2)
                                .and("BellRung", 1)
                                .split((fields, context) -> List.of())
                                .back(fields -> fields)))
                .forEach(upcasters -> assertThatThrownBy(() -> codec(upcasters.toArray(Upcaster[]::new)))
                        .as("%s", upcasters)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Take back() from the upcaster of "));
    }

    @Test
    void whatever_goes_wrong_on_the_way_back_is_said() {
        EventCodec codec = codec(from("Tagged", 1)
                .to("Labelled", 2)
                .rename("tag", "label")
                .back(label -> Fields.of("tag", label.text("label").substring(20))));
        assertThatThrownBy(() -> codec.encode(LABELLED, codec.schemas().of("Tagged", 1)))
                .isInstanceOf(CannotDowncast.class)
                .hasMessageStartingWith("The way back from Labelled v2 to Tagged v1 fails: ");
    }

    @Test
    void every_step_that_says_it_leads_back_does() throws Exception {
        var led = new ArrayList<EventSchema>();
        for (EventSchema older : CODEC.schemas().all())
            if (CODEC.chain().leadsBack(older.id())) {
                led.add(older);
                EventSchema newer =
                        CODEC.schemas().of(CODEC.chain().next(older.id()).getFirst());
                assertThat(CODEC.chain().before(newer)).isEqualTo(older);
            }
        assertThat(led).contains(CODEC.schemas().of("PersonRegistered", 2));
    }

    private static void noWay(String type, int version, String why) {
        EventSchema newer = CODEC.schemas().of(type, version);
        assertThatThrownBy(() -> CODEC.chain().before(newer))
                .isInstanceOf(CannotDowncast.class)
                .hasMessageStartingWith("No way leads back from " + newer + ": " + why);
    }

    private static Upcaster tag() {
        return from("Tagged", 1).to("Labelled", 2).rename("tag", "label").back(label -> label);
    }

    private static Upcaster room() {
        return from("RoomNamed", 1).to("RoomNamed", 2).back(room -> room);
    }

    private static List<Upcaster> merge() {
        return from("Tagged", 1).and("KeyHanded", 2).to("Labelled", 2).merge("tag", (tag, key) -> tag);
    }

    /** The new build with these upcasters in place of those from the same versions. */
    private static EventCodec codec(Upcaster... upcasters) {
        var all = new ArrayList<>(List.of(upcasters));
        for (Upcaster usual : After.UPCASTERS)
            if (all.stream().noneMatch(each -> each.from().equals(usual.from()))) all.add(usual);
        return new EventCodec(List.of(After.with(all)));
    }
}
