package dev.lectern.domain.session;

import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a waitlist.
 *
 * @param entries the open entries, in the order in which people joined
 * @param ended the closed entries
 * @param sequences the last sequence number given
 */
public record WaitlistEntries(List<Entry> entries, Map<UUID, Ended> ended, int sequences) {
    static final WaitlistEntries EMPTY = new WaitlistEntries(List.of(), Map.of(), 0);

    /** An open entry: a person who waits or has an offer. */
    public sealed interface Entry {
        UUID entryId();

        UUID personId();

        int seats();
    }

    public record Waiting(UUID entryId, UUID personId, int seats) implements Entry {}

    public record Offered(UUID entryId, UUID personId, int seats, UUID offerId, Instant expiresAt) implements Entry {}

    /**
     * A closed entry.
     *
     * @param offer the offer that was made; null if the entry was closed without one
     */
    record Ended(UUID personId, Outcome outcome, @Nullable Offered offer) {
        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

        String sentence(ZoneId zone) {
            return switch (outcome) {
                case ACCEPTED -> "This offer has been accepted already: the seat is taken.";
                case DECLINED -> "This offer was declined. Join the waitlist again if a seat is wanted after all.";
                case EXPIRED ->
                    "This offer ended"
                            + (offer == null
                                    ? ""
                                    : " on " + MOMENT.format(offer.expiresAt().atZone(zone)))
                            + ", and the seat was offered to the next in the queue. You can join the waitlist again.";
                case LEFT -> "This place in the queue was given up. You can join the waitlist again.";
                case SESSION_CANCELLED -> "The session is cancelled. The course page shows other dates.";
            };
        }
    }

    List<Waiting> waiting() {
        return only(Waiting.class);
    }

    List<Offered> offers() {
        return only(Offered.class);
    }

    private <E extends Entry> List<E> only(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Optional<Offered> offered(UUID offerId) {
        return offers().stream()
                .filter(offer -> offer.offerId().equals(offerId))
                .findFirst();
    }

    Optional<Ended> endedOffer(UUID offerId) {
        return ended.values().stream()
                .filter(end -> end.offer() != null && end.offer().offerId().equals(offerId))
                .findFirst();
    }

    @Nullable
    Entry entry(UUID entryId) {
        return entries.stream()
                .filter(entry -> entry.entryId().equals(entryId))
                .findFirst()
                .orElse(null);
    }

    WaitlistEntries after(WaitlistEvent event) {
        return switch (event) {
            case WaitlistJoined e -> joined(e);
            case WaitlistOffered e ->
                new WaitlistEntries(
                        entries.stream()
                                .map(entry -> entry.entryId().equals(e.entryId()) ? offer(entry, e) : entry)
                                .toList(),
                        ended,
                        sequences);
            case WaitlistEntryClosed e -> closed(e);
        };
    }

    private WaitlistEntries joined(WaitlistJoined e) {
        var more = new ArrayList<>(entries);
        more.add(new Waiting(e.entryId(), e.personId(), e.seats()));
        return new WaitlistEntries(List.copyOf(more), ended, e.sequence());
    }

    private static Offered offer(Entry entry, WaitlistOffered e) {
        return new Offered(e.entryId(), entry.personId(), e.seats(), e.offerId(), e.expiresAt());
    }

    private WaitlistEntries closed(WaitlistEntryClosed e) {
        Entry entry = entry(e.entryId());
        if (entry == null) return this;
        var over = new HashMap<>(ended);
        over.put(
                e.entryId(),
                new Ended(entry.personId(), e.outcome(), entry instanceof Offered offered ? offered : null));
        return new WaitlistEntries(
                entries.stream()
                        .filter(other -> !other.entryId().equals(e.entryId()))
                        .toList(),
                over,
                sequences);
    }
}
