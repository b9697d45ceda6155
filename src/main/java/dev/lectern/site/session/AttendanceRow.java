package dev.lectern.site.session;

import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A learner's row on the attendance page: the saved mark and the chosen mark. */
public class AttendanceRow implements Serializable {
    private static final long serialVersionUID = 1;

    private final UUID enrolmentId;
    private final String name;
    private final boolean named;
    private @Nullable Mark standing;
    private @Nullable Mark chosen;
    private String meanwhile = "";
    private boolean disputed;

    AttendanceRow(AttendanceLearner learner, @Nullable Mark standing) {
        enrolmentId = learner.enrolmentId();
        name = learner.name();
        named = learner.isNamed();
        this.standing = standing;
        chosen = standing;
    }

    /** The entry to record; empty if no mark is chosen or the chosen mark is already saved. */
    Optional<Entry> entry() {
        return chosen == null || chosen == standing ? Optional.empty() : Optional.of(new Entry(enrolmentId, chosen));
    }

    void presentIfUnmarked() {
        if (chosen == null) chosen = Mark.PRESENT;
    }

    boolean isChosen() {
        return chosen != null;
    }

    /** Takes over the mark that is saved now. A choice that was not saved is kept, and the row shows both marks. */
    void compare(@Nullable Mark now) {
        boolean changed = now != standing;
        boolean mine = entry().isPresent() && chosen != now;
        if (changed && now != null)
            meanwhile = mine
                    ? "Somebody marked " + word(now) + " meanwhile; you chose " + word(chosen) + "."
                    : "Somebody marked " + word(now) + " meanwhile.";
        disputed = mine && now != null;
        if (!mine) chosen = now;
        standing = now;
    }

    private static String word(@Nullable Mark mark) {
        return String.valueOf(mark).toLowerCase(Locale.ROOT);
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    public String getName() {
        return name;
    }

    public boolean isNamed() {
        return named;
    }

    /** What others did to this row since the page was opened; empty if nothing. */
    public String getMeanwhile() {
        return meanwhile;
    }

    /** Whether the mark chosen here differs from one that another person saved. */
    public boolean isDisputed() {
        return disputed;
    }

    public @Nullable Mark getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable Mark chosen) {
        this.chosen = chosen;
    }
}
