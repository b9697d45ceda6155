package dev.lectern.audit;

import dev.lectern.journal.Stored;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One event as a timeline shows it.
 *
 * @param about what its stream is about
 * @param sentence what happened; goes on from what it is about
 * @param by who did it, and how
 * @param today the version as which it is read now
 * @param changes from what was written to what is read, field by field
 * @param steps of its chain, none if it is stored in the newest version
 * @param reason why it cannot be read; null if it can
 */
public record Entry(
        Stored stored,
        String about,
        String sentence,
        String by,
        int today,
        List<Change> changes,
        List<Step> steps,
        @Nullable String reason) {

    /** One step of a chain: {@code v1 → v2}, and what it did, in words. */
    public record Step(String versions, String did) {}

    public boolean differs() {
        return today != stored.schema().version();
    }

    /** {@code v3}, or {@code v1 → v3} if it reads differently today than it was written. */
    public String versions() {
        return differs() ? writtenAs() + " → " + readAs() : writtenAs();
    }

    public String writtenAs() {
        return "v" + stored.schema().version();
    }

    public String readAs() {
        return "v" + today;
    }

    /** The sentence where it stands alone. */
    public String alone() {
        int first = sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, first).toUpperCase(Locale.ROOT) + sentence.substring(first);
    }
}
