package dev.lectern.eventsourcing.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules for text that becomes part of an event. Every view must be able to store text that is accepted here. What is
 * accepted once can never be removed from the journal.
 */
public final class TextRules {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\b(tb[acd]|todo|fixme|xxx+|lorem ipsum)\\b|\\?\\?\\?|\\[[^\\]]*(insert|here)[^\\]]*]",
            Pattern.CASE_INSENSITIVE);

    private TextRules() {}

    /**
     * Checks a text of one line.
     *
     * @param longest in UTF-16 code units
     * @param what how the refusal calls the text: “A title”
     * @return the text without white space around it
     * @throws Refused if the text is too long, or contains a control character or an unpaired surrogate
     */
    public static String line(String text, int longest, String what) {
        String line = text.strip();
        if (line.length() > longest)
            throw new Refused(what + " has at most " + longest + " characters; this has " + line.length() + ".");
        if (line.codePoints().anyMatch(TextRules::cannotBeWritten))
            throw new Refused(what + " holds a character that cannot be written. Type it anew.");
        return line;
    }

    /** Control characters, and unpaired surrogates, which UTF-8 cannot encode. */
    private static boolean cannotBeWritten(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    /** Checks a text of several lines, like {@link #line}. {@code \r\n} becomes {@code \n}; tabs are allowed. */
    public static String text(String text, int longest, String what) {
        line(text.replaceAll("[\\r\\n\\t]", " "), longest, what);
        return text.replace("\r\n", "\n").strip();
    }

    /** @throws Refused if the text still contains a placeholder ({@code TBD}, {@code ???}), which must not go public */
    public static void finished(String text, String what) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.find())
            throw new Refused(what + " still says “" + placeholder.group() + "”. Write what is meant, then publish.");
    }
}
