package dev.lectern.session;

import dev.lectern.journal.Refused;
import dev.lectern.money.Money;
import dev.lectern.session.SessionEvent.SessionScheduled;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a session takes place and at what price. */
public record Plan(
        UUID courseId,
        ZoneId zone,
        List<Slot> slots,
        @Nullable Money price) {

    static Plan of(SessionScheduled e) {
        return new Plan(e.courseId(), e.zone(), e.slots(), e.price());
    }

    /** @return the slots in the order of time; throws {@link Refused} with the day that is wrong */
    static List<Slot> checked(List<Slot> slots, ZoneId zone) {
        if (slots.isEmpty()) throw new Refused("A session needs at least one day.");
        List<Slot> inOrder = slots.stream()
                .sorted(Comparator.comparing(Slot::date).thenComparing(Slot::start))
                .toList();
        Slot before = null;
        for (Slot slot : inOrder) {
            if (slot.date().getYear() < 2000 || slot.date().getYear() > 2200)
                throw new Refused(slot.date() + " is no day for a session: check the year.");
            if (!slot.start().isBefore(slot.end()))
                throw new Refused("On " + slot.date() + " the session would end before it begins: check the times.");
            if (!slot.existsIn(zone))
                throw new Refused("On " + slot.date() + " the clock in " + zone
                        + " changes and skips that time. Choose another.");
            if (before != null
                    && before.date().equals(slot.date())
                    && slot.start().isBefore(before.end()))
                throw new Refused("On " + slot.date() + " two parts of the session overlap: check the times.");
            before = slot;
        }
        return inOrder;
    }

    boolean hasBegun(Instant at) {
        return !slots.getFirst().startsAt(zone).isAfter(at);
    }

    LocalDate firstDay() {
        return slots.getFirst().date();
    }
}
