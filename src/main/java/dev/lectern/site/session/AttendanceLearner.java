package dev.lectern.site.session;

import java.util.UUID;

/**
 * Who has a seat in a session whose attendance is taken.
 *
 * @param sortName empty while the seat is not named
 * @param attended in how many parts the learner was there
 * @param earns whether that is enough for a certificate
 */
public record AttendanceLearner(UUID enrolmentId, String name, String sortName, int attended, boolean earns) {
    public boolean isNamed() {
        return !sortName.isEmpty();
    }
}
