package dev.lectern.site.web;

import java.io.Serializable;

/** What a page says at its top after something was done. */
public record Notice(Kind kind, String text) implements Serializable {
    /** {@code PENDING}: it is saved, and the page does not show it yet. */
    public enum Kind {
        DONE,
        PENDING,
        INFO
    }

    public String style() {
        return "notice notice-" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
