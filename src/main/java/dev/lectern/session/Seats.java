package dev.lectern.session;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one session. Never more are taken than there are.
 *
 * @param givenBack the enrolments that were, so that no id comes a second time
 * @param enrolments who sits where: the enrolment's id, and the person unless the seat is not named yet
 */
public record Seats(int capacity, Map<UUID, Optional<UUID>> enrolments, Set<UUID> givenBack) {

    static Seats empty(int capacity) {
        return new Seats(capacity, Map.of(), Set.of());
    }

    public int taken() {
        return enrolments.size();
    }

    public int free() {
        return capacity - taken();
    }

    boolean has(UUID personId) {
        return enrolments.containsValue(Optional.of(personId));
    }

    public boolean hasEnrolment(UUID enrolmentId) {
        return enrolments.containsKey(enrolmentId);
    }

    boolean knows(UUID enrolmentId) {
        return enrolments.containsKey(enrolmentId) || givenBack.contains(enrolmentId);
    }

    String allTaken() {
        return capacity == 1 ? "The only seat is taken." : "All " + capacity + " seats are taken.";
    }

    public boolean isOf(UUID enrolmentId, UUID personId) {
        return Optional.of(personId).equals(enrolments.get(enrolmentId));
    }

    Seats of(int newCapacity) {
        return new Seats(newCapacity, enrolments, givenBack);
    }

    Seats take(UUID enrolmentId, @Nullable UUID personId) {
        var taken = new LinkedHashMap<>(enrolments);
        taken.put(enrolmentId, Optional.ofNullable(personId));
        return new Seats(capacity, taken, givenBack);
    }

    Seats release(UUID enrolmentId) {
        var left = new LinkedHashMap<>(enrolments);
        left.remove(enrolmentId);
        var back = new HashSet<>(givenBack);
        back.add(enrolmentId);
        return new Seats(capacity, left, back);
    }
}
