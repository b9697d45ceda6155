package dev.lectern.domain.course;

import dev.lectern.eventsourcing.journal.Refused;

/** The edit was made on a revision that is no longer the newest. The editor shows both, so that nobody's words are lost. */
public class StaleEdit extends Refused {
    private static final long serialVersionUID = 1;

    public StaleEdit(String sentence) {
        super(sentence);
    }
}
