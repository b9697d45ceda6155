package dev.lectern.operations.schemas;

import static dev.lectern.operations.schemas.DiagramParts.card;
import static dev.lectern.operations.schemas.DiagramParts.change;
import static dev.lectern.operations.schemas.DiagramParts.other;
import static dev.lectern.operations.schemas.DiagramParts.titles;
import static dev.lectern.operations.schemas.DiagramParts.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.operations.schemas.Lab.Place;
import dev.lectern.operations.schemas.UpcastDiagram.Other;
import dev.lectern.site.audit.FieldChange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the lab of upcasts against the real PostgreSQL, in the application's role. */
class LabTest {
    private final OldProvider provider = new OldProvider();
    private final Lab lab = new Lab(provider.journal, provider.tenant);

    @Test
    void a_split_shows_each_form_and_what_changed_from_one_to_the_next() {
        provider.schedules();
        UpcastDiagram look = lab.at(stored(2));
        assertThat(look.isStuck()).isFalse();
        assertThat(titles(look))
                .containsExactly(
                        List.of("SessionScheduled v1"),
                        List.of("SessionScheduled v2"),
                        List.of("SessionScheduled v3"),
                        List.of(
                                "SessionScheduled v4",
                                "TrainerRequested v1",
                                "TrainerAnswered v1",
                                "SessionOpened v1"));
        assertThat(look.events()).isEqualTo(4);
        assertThat(word(card(look, 0, 0), "days")).isEqualTo("same");
        assertThat(word(card(look, 1, 0), "days")).isEqualTo("gone");
        assertThat(change(card(look, 1, 0), "zone")).isEqualTo(new FieldChange("zone", null, "Europe/Zurich"));
        assertThat(word(card(look, 3, 0), "trainerId")).isEqualTo("gone");
        assertThat(word(card(look, 3, 1), "trainerId")).isEqualTo("same");
        assertThat(card(look, 3, 1).changes())
                .noneMatch(fieldChange -> fieldChange.word().equals("gone"));
        assertThat(card(look, 2, 0).says()).startsWith("becomes SessionScheduled v4");
    }

    @Test
    void both_halves_of_a_merge_show_the_other() {
        StreamId session = provider.schedules();
        provider.takesASeat(session, UUID.randomUUID(), "ann@example.org");
        provider.takesASeat(session, UUID.randomUUID(), "ole@example.org");

        Other request = other(lab.at(stored(6)));
        assertThat(request.title()).isEqualTo("SeatRequested v1");
        assertThat(request.stored()).isNotNull().extracting(Stored::position).isEqualTo(5L);
        assertThat(request.fields()).contains(new FieldChange("learnerEmail", "ole@example.org", "ole@example.org"));

        UpcastDiagram waiting = lab.at(stored(3));
        assertThat(waiting.events()).isZero();
        assertThat(other(waiting).stored())
                .isNotNull()
                .extracting(Stored::position)
                .isEqualTo(4L);
        assertThat(card(waiting, 0, 0).says()).startsWith("waits for its SeatApproved");
    }

    @Test
    void of_several_halves_of_one_key_it_is_the_one_nearest() {
        StreamId session = provider.schedules();
        List<Payload> seat = OldProvider.seat(UUID.randomUUID(), "ann@example.org");
        provider.write(session, List.of(seat.get(0), seat.get(1), seat.get(0), seat.get(1)));
        assertThat(other(lab.at(stored(6))).stored())
                .isNotNull()
                .extracting(Stored::position)
                .isEqualTo(5L);
        assertThat(other(lab.at(stored(3))).stored())
                .isNotNull()
                .extracting(Stored::position)
                .isEqualTo(4L);
    }

    @Test
    void a_half_without_the_other_says_so() {
        StreamId session = provider.schedules();
        provider.write(
                session, OldProvider.seat(UUID.randomUUID(), "ann@example.org").getFirst());
        Other other = other(lab.at(stored(3)));
        assertThat(other.stored()).isNull();
        assertThat(other.title()).isEqualTo("SeatApproved v1");
    }

    @Test
    void where_it_fails_is_shown_with_all_that_came_before() {
        StreamId session = provider.schedules();
        provider.write(session, "EnrolmentCancelled", 1, cancellation("nobody@example.org"));
        UpcastDiagram look = lab.at(stored(3));
        assertThat(look.reason()).contains("Nobody with the address of this cancellation");
        assertThat(titles(look)).containsExactly(List.of("EnrolmentCancelled v1"));
        assertThat(card(look, 0, 0).stuck()).isEqualTo(look.reason());
        assertThat(card(look, 0, 0).style()).isEqualTo("stuck");
    }

    @Test
    void a_step_that_fails_in_the_middle_leaves_the_forms_before_it() {
        Fields backwards = OldProvider.scheduled().with("location", "").with("days", 366);
        UpcastDiagram look = pasted("SessionScheduled", 1, backwards, null);
        assertThat(look.isStuck()).isFalse();
        UpcastDiagram stuck =
                pasted("SessionScheduled", 1, OldProvider.scheduled().with("days", 0), null);
        assertThat(titles(stuck)).containsExactly(List.of("SessionScheduled v1"));
        UpcastDiagram later = pasted("CoursePublished", 1, Fields.of("revision", 1, "price", -5.0), null);
        assertThat(titles(later))
                .containsExactly(
                        List.of("CoursePublished v1"), List.of("CoursePublished v2"), List.of("CoursePublished v3"));
        assertThat(card(later, 2, 0).stuck()).isNotNull().isEqualTo(later.reason());
    }

    @Test
    void what_is_left_out_says_why() {
        UpcastDiagram look =
                pasted("LaptopRentalBooked", 1, Fields.of("enrolmentId", UUID.randomUUID(), "days", 2), null);
        assertThat(look.events()).isZero();
        assertThat(card(look, 0, 0).says()).isEqualTo("is left out: laptops are not rented out any more");
        assertThat(card(look, 0, 0).today()).isFalse();
    }

    @Test
    void bytes_that_nobody_can_read_have_a_reason_and_no_form() {
        provider.write(
                new StreamId("session", UUID.randomUUID()),
                new Payload(OldProvider.CODEC.schemas().newest("CapacityChanged"), new byte[40]));
        provider.write(
                new StreamId("session", UUID.randomUUID()),
                new Payload(OldProvider.CODEC.schemas().of("SessionScheduled", 1), new byte[] {1, 2}));
        UpcastDiagram look = lab.at(stored(2));
        assertThat(look.columns()).isEmpty();
        assertThat(look.reason()).contains("goes on after its last field");
        assertThat(lab.at(stored(3)).reason()).startsWith("The bytes do not make a SessionScheduled v1: ");
    }

    @Test
    void a_pasted_event_is_read_with_the_past_that_it_is_given() {
        StreamId session = provider.schedules();
        provider.takesASeat(session, UUID.randomUUID(), "ann@example.org");
        UpcastDiagram alone = pasted("EnrolmentCancelled", 1, cancellation("Ann@example.org"), null);
        assertThat(alone.isStuck()).isTrue();

        UpcastDiagram after =
                pasted("EnrolmentCancelled", 1, cancellation("Ann@example.org"), new Place(stored(4), false));
        assertThat(after.reason()).isNull();
        assertThat(after.stored().version()).isEqualTo(4);

        UpcastDiagram tooEarly =
                pasted("EnrolmentCancelled", 1, cancellation("Ann@example.org"), new Place(stored(4), true));
        assertThat(tooEarly.reason()).contains("Nobody with the address");
        assertThat(tooEarly.stored().version()).isEqualTo(3);
    }

    @Test
    void in_the_place_of_another_it_has_its_id_so_that_what_derives_from_it_is_the_same() {
        provider.schedules();
        UpcastDiagram stored = lab.at(stored(2));
        UpcastDiagram pasted = pasted("SessionScheduled", 1, OldProvider.scheduled(), new Place(stored(2), true));
        assertThat(pasted.columns()).isEqualTo(stored.columns());
        assertThat(provider.journal.head(provider.tenant)).isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_before_it_is_named_as_the_cause() {
        StreamId session = provider.schedules();
        long broken = provider.write(
                session, new Payload(OldProvider.CODEC.schemas().newest("CapacityChanged"), new byte[40]));
        UpcastDiagram look =
                pasted("EnrolmentCancelled", 1, cancellation("ann@example.org"), new Place(stored(broken), false));
        assertThat(look.reason()).startsWith("Position " + broken);
    }

    private static Fields cancellation(String email) {
        return Fields.of("learnerEmail", email, "reason", "");
    }

    private UpcastDiagram pasted(String type, int version, Fields fields, @Nullable Place place) {
        return lab.at(OldProvider.payload(type, version, fields), "session", place, OldProvider.THEN);
    }

    private Stored stored(long position) {
        return provider.journal.stored(provider.tenant, position).orElseThrow();
    }
}
