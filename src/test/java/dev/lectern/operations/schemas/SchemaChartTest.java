package dev.lectern.operations.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.journal.SchemaUsage;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.MergeHalf;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.operations.schemas.SchemaChart.Area;
import dev.lectern.operations.schemas.SchemaChart.Line;
import dev.lectern.operations.schemas.SchemaChart.Stage;
import dev.lectern.operations.schemas.SchemaChart.Step;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaChartTest {
    private static final Instant THEN = Instant.parse("2020-03-02T08:00:00Z");

    @Test
    void every_version_of_every_type_is_drawn_once() {
        assertThat(stages(chart()).map(Stage::version).map(SchemaVersion::toString))
                .containsExactlyInAnyOrderElementsOf(TestHistories.codec().schemas().all().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void a_type_that_took_the_place_of_another_goes_on_in_its_line() {
        Line line = line(chart(), "AttendanceRecorded");
        assertThat(line.stages().stream().map(stage -> line.label(stage.version())))
                .containsExactly("AttendanceMarked v1", "v2", "v3", "v4");
        assertThat(line.steps().stream().map(line::arrow))
                .containsExactly("AttendanceMarked v1 → v2", "v2 → v3", "v3 → v4");
        assertThat(line.stages().stream().map(Stage::isNewest)).containsExactly(false, false, false, true);
        assertThat(types(chart())).doesNotContain("AttendanceMarked", "VenueChanged", "SeatApproved");
    }

    @Test
    void what_a_split_makes_beside_stands_beside_and_knows_where_it_is_from() {
        Step step = step(chart(), "SessionScheduled", 3);
        assertThat(step.following()).hasToString("SessionScheduled v4");
        assertThat(step.aside().stream().map(SchemaVersion::toString))
                .containsExactly("TrainerRequested v1", "TrainerAnswered v1", "SessionOpened v1");
        assertThat(step.fields("added")).contains("delivery");
        assertThat(step.fields("gone")).contains("trainerId");
        assertThat(stage(chart(), "SessionOpened", 1).madeOf()).hasToString("[SessionScheduled v3]");
    }

    @Test
    void a_line_ends_where_nothing_of_its_own_follows() {
        Step decided = step(chart(), "GoNoGoDecided", 1);
        assertThat(decided.following()).isNull();
        assertThat(decided.aside()).hasSize(2);
        assertThat(decided.isDropped()).isFalse();
        assertThat(step(chart(), "LaptopRentalBooked", 1).isDropped()).isTrue();
    }

    @Test
    void the_halves_of_a_merge_know_each_other() {
        Step request = step(chart(), "SeatRequested", 1);
        assertThat(request.isDropped()).isFalse();
        assertThat(request.half()).isEqualTo(new MergeHalf(new SchemaVersion("SeatApproved", 1), "requestId", true));
        assertThat(step(chart(), "LearnerEnrolled", 1, "SeatApproved").half())
                .isEqualTo(new MergeHalf(new SchemaVersion("SeatRequested", 1), "requestId", false));
    }

    @Test
    void a_step_is_needed_by_all_that_is_stored_before_it_however_far() {
        SchemaChart schemaChart = chart(written("SessionScheduled", 1, 3), written("SessionScheduled", 3, 4));
        assertThat(step(schemaChart, "SessionScheduled", 1).needed()).isEqualTo(3);
        assertThat(step(schemaChart, "SessionScheduled", 2).needed()).isEqualTo(3);
        assertThat(step(schemaChart, "SessionScheduled", 3).needed()).isEqualTo(7);
        assertThat(schemaChart.old()).isEqualTo(7);
    }

    @Test
    void a_step_of_another_type_is_needed_by_what_becomes_it_on_the_way() {
        SchemaChart schemaChart = chart(written("WaitlistPromoted", 1, 2), written("LearnerEnrolled", 3, 9));
        assertThat(step(schemaChart, "LearnerEnrolled", 2).needed()).isEqualTo(2);
        assertThat(step(schemaChart, "LearnerEnrolled", 1, "SeatApproved").needed())
                .isZero();
        assertThat(schemaChart.events()).isEqualTo(11);
        assertThat(schemaChart.old()).isEqualTo(2);
    }

    @Test
    void what_this_build_does_not_know_is_named_and_counted() {
        SchemaChart schemaChart = chart(written("CapacityChanged", 1, 1), written("CapacityDoubled", 2, 5));
        assertThat(schemaChart.unknown())
                .extracting(usage -> usage.version().type())
                .containsExactly("CapacityDoubled");
        assertThat(schemaChart.events()).isEqualTo(6);
    }

    @Test
    void what_was_always_written_as_it_is_today_is_listed_apart() {
        Area people = chart().areas().stream()
                .filter(area -> area.category().equals("person"))
                .findFirst()
                .orElseThrow();
        assertThat(people.changed()).extracting(Line::type).containsExactly("PersonCorrected", "PersonRegistered");
        assertThat(people.unchanged())
                .extracting(stage -> stage.version().type())
                .containsExactly("PersonalDataErased", "PrerequisiteWaived");
    }

    private static SchemaChart chart(SchemaUsage... written) {
        return SchemaChartLayout.draw(TestHistories.codec(), TestHistories.ALL, Arrays.asList(written));
    }

    private static SchemaUsage written(String type, int version, long events) {
        return new SchemaUsage(new SchemaVersion(type, version), events, 1, THEN, THEN.plusSeconds(60));
    }

    private static Stream<Stage> stages(SchemaChart schemaChart) {
        return schemaChart.areas().stream()
                .flatMap(area -> Stream.concat(
                        area.changed().stream().flatMap(line -> line.stages().stream()), area.unchanged().stream()));
    }

    private static List<String> types(SchemaChart schemaChart) {
        return schemaChart.areas().stream()
                .flatMap(area -> area.changed().stream())
                .map(Line::type)
                .toList();
    }

    private static Line line(SchemaChart schemaChart, String type) {
        return schemaChart.areas().stream()
                .flatMap(area -> area.changed().stream())
                .filter(line -> line.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Step step(SchemaChart schemaChart, String line, int version) {
        return step(schemaChart, line, version, line);
    }

    private static Step step(SchemaChart schemaChart, String line, int version, String type) {
        return line(schemaChart, line).steps().stream()
                .filter(step -> step.from().equals(new SchemaVersion(type, version)))
                .findFirst()
                .orElseThrow();
    }

    private static Stage stage(SchemaChart schemaChart, String type, int version) {
        return stages(schemaChart)
                .filter(stage -> stage.version().equals(new SchemaVersion(type, version)))
                .findFirst()
                .orElseThrow();
    }
}
