package dev.lectern.site.web;

import java.io.Serializable;

/** A message at the top of a page, usually about what was done on the page before. */
public record Notice(Kind kind, String text) implements Serializable {
    /** {@code PENDING}: the change is saved, and the page may not show it yet. */
    public enum Kind {
        DONE,
        PENDING,
        INFO
    }

    public String style() {
        return "notice notice-" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
