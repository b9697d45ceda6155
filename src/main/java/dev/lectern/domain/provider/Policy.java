package dev.lectern.domain.provider;

import dev.lectern.eventsourcing.journal.Refused;
import java.io.Serializable;
import java.time.Duration;

/**
 * The policy of a provider: its rules for seats, decisions and records.
 *
 * @param holdTtl how long seats are held for a person who is about to enrol
 * @param offerTtl how long an offer from the waitlist is valid
 * @param promotionCutoff how long before a session offers are no longer made automatically, but only by a person
 * @param goNoGoLeadDays how many days before a session it is decided whether it goes ahead
 * @param freeCancelDays up to how many days before a session a learner can cancel free of charge
 * @param reminderDays how many days before a session people are reminded
 * @param certificateMinPct how much of a session must be attended for a certificate, in per cent
 * @param retentionMonths how long personal data are kept after their last use
 */
public record Policy(
        Duration holdTtl,
        Duration offerTtl,
        Duration promotionCutoff,
        WaitlistMode waitlistMode,
        int goNoGoLeadDays,
        int freeCancelDays,
        int reminderDays,
        int certificateMinPct,
        int retentionMonths)
        implements Serializable {

    /**
     * {@code STRICT_FIFO}: the first on the waitlist is served before all others. {@code FILL_FIRST}: an entry whose
     * seats do not fit is skipped.
     */
    public enum WaitlistMode {
        STRICT_FIFO,
        FILL_FIRST
    }

    /** The default policy, until the provider changes it. */
    public static final Policy USUAL = new Policy(
            Duration.ofMinutes(15),
            Duration.ofHours(48),
            Duration.ofHours(24),
            WaitlistMode.STRICT_FIFO,
            14,
            14,
            7,
            75,
            120);

    /** @throws Refused for the first value that is out of range */
    Policy checked() {
        between(holdTtl, Duration.ofMinutes(1), Duration.ofHours(24), "Seats are held between 1 minute and 24 hours.");
        between(offerTtl, Duration.ofMinutes(1), Duration.ofDays(30), "An offer stands between 1 minute and 30 days.");
        between(promotionCutoff, Duration.ZERO, Duration.ofDays(30), "Offers end at most 30 days before a session.");
        between(goNoGoLeadDays, 0, 180, "It is decided at most 180 days before a session whether it goes ahead.");
        between(freeCancelDays, 0, 365, "Cancelling is free until at most 365 days before a session.");
        between(reminderDays, 0, 60, "People are reminded at most 60 days before a session.");
        between(certificateMinPct, 1, 100, "A certificate needs between 1 and 100 per cent of the session.");
        between(retentionMonths, 1, 600, "Personal data are kept between 1 and 600 months.");
        return this;
    }

    private static <T extends Comparable<T>> void between(T value, T least, T most, String sentence) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) throw new Refused(sentence);
    }

    /** Whether that many attended parts of a session are enough for a certificate. */
    public boolean isEnough(int attended, int total) {
        return total > 0 && 100 * attended >= certificateMinPct * total;
    }
}
