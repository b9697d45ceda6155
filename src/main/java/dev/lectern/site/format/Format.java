package dev.lectern.site.format;

import dev.lectern.domain.money.Money;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Formats times, prices, numbers and places for pages, in English. The caller gives the zone of a time, usually the
 * session's own, and the page names the zone with it.
 */
@Named
@ApplicationScoped
public class Format {
    private static final Locale ENGLISH = Locale.UK;
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", ENGLISH);

    public String price(@Nullable Money price) {
        if (price == null) return "Price on request";
        NumberFormat number = NumberFormat.getNumberInstance(ENGLISH);
        number.setMinimumFractionDigits(price.amount().scale());
        return price.currency().getCurrencyCode() + " " + number.format(price.amount());
    }

    public String days(int halfDays) {
        if (halfDays == 1) return "Half a day";
        if (halfDays == 2) return "1 day";
        return halfDays % 2 == 0 ? halfDays / 2 + " days" : halfDays / 2 + "½ days";
    }

    /** “2–3 December 2026”, “30 November – 1 December 2026”. */
    public String range(List<Slot> slots) {
        LocalDate first = slots.getFirst().date();
        LocalDate last = slots.getLast().date();
        if (first.equals(last)) return DATE.format(first);
        if (first.getMonth() == last.getMonth() && first.getYear() == last.getYear())
            return first.getDayOfMonth() + "–" + DATE.format(last);
        String from = first.getYear() == last.getYear()
                ? DateTimeFormatter.ofPattern("d MMMM", ENGLISH).format(first)
                : DATE.format(first);
        return from + " – " + DATE.format(last);
    }

    public String longDate(LocalDate date) {
        return LONG.format(date);
    }

    public String fullDate(LocalDate date) {
        return DATE.format(date);
    }

    /** “Wed 22 Jul”, for places where the year is shown beside it. */
    public String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    public String date(Instant at, ZoneId zone) {
        return SHORT.format(at.atZone(zone));
    }

    /** “3 Mar 2020 – 12 Jan 2022”; a single date if both are on the same day. */
    public String span(Instant first, Instant last, ZoneId zone) {
        String from = date(first, zone);
        String to = date(last, zone);
        return from.equals(to) ? from : from + " – " + to;
    }

    public String shortDate(LocalDate date) {
        return SHORT.format(date);
    }

    /** “48 hours”, “3 days”, “15 minutes”. */
    public String duration(Duration time) {
        if (time.compareTo(Duration.ofDays(3)) >= 0 && time.toHours() % 24 == 0)
            return count((int) time.toDays(), "day");
        if (time.toMinutes() % 60 == 0) return count((int) time.toHours(), "hour");
        return time.toSeconds() % 60 == 0
                ? count((int) time.toMinutes(), "minute")
                : count((int) time.toSeconds(), "second");
    }

    public String people(int number) {
        return number == 1 ? "1 person" : number + " people";
    }

    public String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /** “Copenhagen time (Central European Standard Time)”. */
    public String zone(ZoneId zone, Instant at) {
        return clock(zone) + " (" + DateTimeFormatter.ofPattern("zzzz", ENGLISH).format(at.atZone(zone)) + ")";
    }

    /** “Copenhagen time” */
    public String clock(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time";
    }

    /** “2 Dec 2026, 09:00–12:30” */
    public String part(Slot slot) {
        return shortDate(slot.date()) + ", " + TIME.format(slot.start()) + "–" + TIME.format(slot.end());
    }

    public String starts(Instant start, Instant end) {
        Instant now = Instant.now();
        if (!end.isAfter(now)) return "took place";
        if (!start.isAfter(now)) return "has begun";
        long days = ChronoUnit.DAYS.between(now, start);
        if (days >= 2) return "starts in " + days + " days";
        long hours = Duration.between(now, start).toHours();
        return hours >= 1 ? "starts in " + count((int) hours, "hour") : "starts within the hour";
    }

    /** The time that is left: “in 47 hours”, “in 12 minutes”; “over” once the instant has passed. */
    public String left(Instant until) {
        Duration left = Duration.between(Instant.now(), until);
        if (left.isNegative() || left.isZero()) return "over";
        if (left.toDays() >= 3) return "in " + left.toDays() + " days";
        if (left.toHours() >= 2) return "in " + left.toHours() + " hours";
        return left.toMinutes() >= 1 ? "in " + count((int) left.toMinutes(), "minute") : "in less than a minute";
    }

    public String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    public String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    public String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** “1,204 events” */
    public String events(long number) {
        return number(number) + (number == 1 ? " event" : " events");
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(ENGLISH).format(number);
    }

    public String place(Delivery.Mode mode, @Nullable String venue) {
        return switch (mode) {
            case ONSITE -> venue == null ? "On site" : venue;
            case ONLINE -> "Online";
            case HYBRID -> venue == null ? "On site and online" : venue + ", and online";
        };
    }

    /**
     * The place in short, for headings: the last part of an address without its digits, such as “Aarhus” for “…, 8000
     * Aarhus”; “online” if there is no venue.
     */
    public String town(Delivery.Mode mode, @Nullable String venue) {
        if (mode == Delivery.Mode.ONLINE || venue == null) return "online";
        String town = venue.substring(venue.lastIndexOf(',') + 1)
                .replaceAll("\\d+", "")
                .strip();
        return (town.isEmpty() ? venue : town) + (mode == Delivery.Mode.HYBRID ? " and online" : "");
    }

    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(ENGLISH);
    }

    public String initial(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /**
     * The paragraphs of a long text: its lines without the empty ones. Each line of a list is a paragraph of its own.
     */
    public List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
