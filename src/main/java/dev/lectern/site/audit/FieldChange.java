package dev.lectern.site.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field of an event, or of a state, in two versions.
 *
 * @param before its value as text; null if the older version does not have the field
 * @param after its value as text; null if the newer version does not have the field
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /**
     * How the field differs: {@code same}, {@code added}, {@code changed} or {@code gone}. It is the word on the page
     * and the CSS class.
     */
    public String word() {
        if (before == null) return "added";
        if (after == null) return "gone";
        return before.equals(after) ? "same" : "changed";
    }
}
