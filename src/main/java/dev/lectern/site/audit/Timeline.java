package dev.lectern.site.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Timeline entries grouped by the month in which they happened, in the order given. The component {@code l:timeline}
 * renders it.
 */
public record Timeline(List<Month> months) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    public record Month(String name, List<TimelineEntry> entries) {}

    static Timeline of(List<TimelineEntry> entries, ZoneId zone) {
        var months = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> NAME.format(entry.stored().occurredAt().atZone(zone)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new Timeline(months.entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList());
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }
}
