package dev.lectern.eventsourcing.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that may become part of an event. Whatever is accepted here every view must be able to store, for ever: what is not said now cannot be
 * taken out of the journal later.
 */
public final class TextRules {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\b(tb[acd]|todo|fixme|xxx+|lorem ipsum)\\b|\\?\\?\\?|\\[[^\\]]*(insert|here)[^\\]]*]",
            Pattern.CASE_INSENSITIVE);

    private TextRules() {}

    /**
     * @param what it is called in the refusal: “A title”
     * @return the text without white space around it
     * @throws Refused if it is too long, or holds a character that is no text
     */
    public static String line(String text, int longest, String what) {
        String line = text.strip();
        if (line.length() > longest)
            throw new Refused(what + " has at most " + longest + " characters; this has " + line.length() + ".");
        if (line.codePoints().anyMatch(TextRules::cannotBeWritten))
            throw new Refused(what + " holds a character that cannot be written. Type it anew.");
        return line;
    }

    /** Controls, and half of a pair of surrogates: UTF-8 has no bytes for it. */
    private static boolean cannotBeWritten(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    /** Like {@link #line}, over several lines. */
    public static String text(String text, int longest, String what) {
        line(text.replaceAll("[\\r\\n\\t]", " "), longest, what);
        return text.replace("\r\n", "\n").strip();
    }

    /** @throws Refused if the text still holds a placeholder, so that none goes public */
    public static void finished(String text, String what) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.find())
            throw new Refused(what + " still says “" + placeholder.group() + "”. Write what is meant, then publish.");
    }
}
