package dev.lectern.session;

import dev.lectern.money.Money;
import dev.lectern.session.SessionEvent.SessionScheduled;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    boolean hasBegun(Instant at) {
        return !slots.getFirst().startsAt(zone).isAfter(at);
    }

    LocalDate firstDay() {
        return slots.getFirst().date();
    }
}
