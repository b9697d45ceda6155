package dev.lectern.bench.views;

import dev.lectern.domain.course.CodeEvent;
import dev.lectern.domain.course.CodeEvent.CourseCodeTaken;
import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.domain.course.CourseEvent.CoursePublished;
import dev.lectern.domain.course.CourseEvent.CourseRevised;
import dev.lectern.domain.money.Money;
import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Some years at a busy provider: about four hundred sessions are open at a time, and each takes a step on most days.
 * People come, return and correct their names. Courses are written, and revised now and then.
 */
final class RandomYears {
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    static final Money PRICE = new Money(new BigDecimal("1280.00"), Currency.getInstance("CHF"));

    private static final int OPEN = 400;
    private static final int REMEMBERED = 20_000; // people who may come again
    private static final List<String> GIVEN = List.of("Søren", "Ann", "Łukasz", "Chiara", "Béatrice", "Jürg");
    private static final List<String> FAMILY = List.of("Ågård", "Berg", "Kowalski", "Rossi", "Müller", "Odermatt");

    final Dice dice;
    final HistoryWriter historyWriter;

    private final TenantId tenant;
    private final List<StreamWriter> people = new ArrayList<>();
    private final List<StreamWriter> courses = new ArrayList<>();
    private final List<RandomSession> open = new ArrayList<>();

    RandomYears(TenantId tenant, HistoryWriter historyWriter, Dice dice) {
        this.tenant = tenant;
        this.historyWriter = historyWriter;
        this.dice = dice;
    }

    /** @param events how many are written at least */
    void pass(long events) {
        for (int n = 0; n < 60; n++) write();
        while (historyWriter.told() < events) {
            while (open.size() < OPEN)
                open.add(new RandomSession(this, dice.of(courses).id()));
            open.removeIf(randomSession -> dice.percent(80) && randomSession.step());
            for (int n = 0; n < 40; n++) correct();
            if (dice.percent(20)) write();
            if (dice.percent(50)) rewrite();
        }
        historyWriter.append();
    }

    /** A new person, or one who was there before. */
    UUID person() {
        return people.isEmpty() || dice.percent(50)
                ? register()
                : dice.of(people).id();
    }

    private UUID register() {
        var person = new StreamWriter("person", dice.id());
        String given = dice.of(GIVEN);
        String family = dice.of(FAMILY);
        String email = given + "." + dice.between(1, 999_999) + "@example.org";
        historyWriter.tell(
                person,
                new PersonRegistered(given, family, given + " " + family, email, Locale.GERMAN, ZONE, dice.id()));
        if (people.size() < REMEMBERED) people.add(person);
        else people.set(dice.between(0, REMEMBERED - 1), person);
        return person.id();
    }

    private void correct() {
        if (people.isEmpty()) return;
        StreamWriter person = dice.of(people);
        String family = dice.of(FAMILY);
        if (dice.percent(5)) historyWriter.tell(person, waiver());
        else historyWriter.tell(person, new PersonCorrected("Ann", family, "Ann " + family, null, null, null));
    }

    private PrerequisiteWaived waiver() {
        LocalDate until =
                LocalDate.ofInstant(historyWriter.now(), ZoneOffset.UTC).plusYears(1);
        return new PrerequisiteWaived(dice.of(courses).id(), dice.of(courses).id(), "Long experience", until);
    }

    private void write() {
        var course = new StreamWriter("course", dice.id());
        String code = "C-" + (courses.size() + 1);
        String title = "A course about " + code;
        historyWriter.tell(
                new StreamWriter("code", CodeEvent.stream(tenant, code).id()), new CourseCodeTaken(code, course.id()));
        historyWriter.tell(course, new CourseDrafted(course.id(), code, title, Locale.ENGLISH), revised(1, title));
        if (!courses.isEmpty() && dice.percent(30))
            historyWriter.tell(
                    course, new CoursePrerequisitesSet(List.of(dice.of(courses).id()), List.of()));
        historyWriter.tell(course, new CoursePublished(1, PRICE));
        courses.add(course);
    }

    private void rewrite() {
        StreamWriter course = dice.of(courses);
        int revision = course.version;
        historyWriter.tell(course, revised(revision, "A better course"), new CoursePublished(revision, PRICE));
    }

    private static CourseRevised revised(int revision, String title) {
        return new CourseRevised(
                revision,
                title,
                "What everybody who begins should know. ".repeat(3),
                "You will know what to do. ".repeat(8),
                "Whoever begins. ".repeat(3),
                4,
                true,
                List.of("basics", "craft"),
                "One half day after the other. ".repeat(12));
    }
}
