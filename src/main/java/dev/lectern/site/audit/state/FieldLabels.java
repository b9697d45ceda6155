package dev.lectern.site.audit.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns the names in the code into labels: {@code minParticipants} becomes “Minimum participants”, {@code courseId}
 * becomes “Course”.
 */
final class FieldLabels {
    private static final Map<String, String> SPELT_OUT =
            Map.of("min", "minimum", "pct", "per cent", "ref", "link", "ttl", "time limit");
    private static final Map<String, String> SAID_OTHERWISE = Map.of(
            "goNoGoLeadDays", "Days before to decide whether it goes ahead",
            "locale", "Language",
            "sequences", "Last number given",
            "slots", "Parts",
            "slotIds", "Parts",
            "spent", "Ids used up");
    private static final Map<String, String> CONSTANTS = Map.of(
            "ADMIN", "administrator",
            "FILL_FIRST", "who came first, if the seats fit",
            "ONSITE", "on site",
            "STRICT_FIFO", "strictly who came first");

    private FieldLabels() {}

    /**
     * The label of a record component.
     *
     * @param component the name of the component
     */
    static String field(String component) {
        String known = SAID_OTHERWISE.get(component);
        return known != null ? known : capital(words(component.replaceFirst("(?<=.)Id(s?)$", "$1")));
    }

    static String type(Class<?> type) {
        return capital(words(type.getSimpleName()));
    }

    /** {@code NOT_ASKED} becomes “not asked”. */
    static String constant(Enum<?> constant) {
        String known = CONSTANTS.get(constant.name());
        return known != null ? known : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(String camel) {
        return Arrays.stream(camel.split("(?=\\p{Lu})"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> SPELT_OUT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
