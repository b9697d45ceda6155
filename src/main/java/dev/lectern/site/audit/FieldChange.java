package dev.lectern.site.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field of an event in two of its forms.
 *
 * @param before null: this form does not have the field
 * @param after null likewise
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** The class and the word of it: same, added, changed or gone. */
    public String word() {
        if (before == null) return "added";
        if (after == null) return "gone";
        return before.equals(after) ? "same" : "changed";
    }
}
