package dev.lectern.site.session;

import java.util.UUID;

/**
 * A learner with a seat in a session whose attendance is recorded.
 *
 * @param name as shown; “Seat without a name” while nobody is named for the seat
 * @param sortName empty while nobody is named for the seat
 * @param attended how many parts the learner attended
 * @param earns whether that is enough for a certificate
 */
public record AttendanceLearner(UUID enrolmentId, String name, String sortName, int attended, boolean earns) {
    public boolean isNamed() {
        return !sortName.isEmpty();
    }
}
