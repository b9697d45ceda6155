package dev.lectern.domain.course;

import dev.lectern.eventsourcing.journal.Refused;

/**
 * Thrown when an edit is based on a revision that is no longer the newest. The editor shows both texts, so that
 * nobody's work is lost.
 */
public class StaleEdit extends Refused {
    private static final long serialVersionUID = 1;

    public StaleEdit(String sentence) {
        super(sentence);
    }
}
