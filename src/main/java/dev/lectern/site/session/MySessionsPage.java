package dev.lectern.site.session;

import dev.lectern.domain.session.Asker;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.Reconfirm;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.WaitlistCommand.LeaveWaitlist;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.availability.WaitlistEntry;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueDate;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.roster.RosterSeat;
import dev.lectern.read.roster.Rosters;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A learner's own page: offers to answer, waitlist entries, coming seats and earlier ones. */
@Named
@RequestScoped
public class MySessionsPage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Rosters rosters;

    @Inject
    private Availabilities availabilities;

    @Inject
    private Catalogue catalogue;

    @Inject
    private SessionService sessions;

    private @Nullable List<Seat> seats;
    private @Nullable List<Place> places;

    /** A seat with its session. */
    public record Seat(RosterSeat seat, String title, CatalogueDate date) {
        public boolean coming() {
            return date.getStartsAt().isAfter(Instant.now());
        }

        /** Whether the session was moved and the learner has not yet answered whether they stay. */
        public boolean asked() {
            return seat.getReconfirmation() == RosterSeat.Answer.AWAITED && coming();
        }

        public String state() {
            if (date.isCancelled()) return "Cancelled";
            if (!seat.isActive())
                return seat.getCancelledBy() == Party.PROVIDER ? "Cancelled by the provider" : "Given back";
            return "Took part";
        }
    }

    /**
     * A place on a waitlist.
     *
     * @param ahead how many people wait before this one
     */
    public record Place(WaitlistEntry entry, String title, CatalogueDate date, int ahead) {}

    /** Active seats in coming sessions, the earliest first. */
    public List<Seat> getComing() {
        return seats().stream()
                .filter(seat -> seat.seat().isActive() && seat.coming())
                .toList();
    }

    /** Past and cancelled seats, the latest first. */
    public List<Seat> getEarlier() {
        return seats().stream()
                .filter(seat -> !seat.seat().isActive() || !seat.coming())
                .sorted(Comparator.comparing((Seat seat) -> seat.date().getStartsAt())
                        .reversed())
                .toList();
    }

    /** Offers to answer, the one that expires next first. */
    public List<Place> getOffers() {
        return places().stream()
                .filter(place -> place.entry().isOffered())
                .sorted(Comparator.comparing(
                        place -> Objects.requireNonNull(place.entry().getExpiresAt())))
                .toList();
    }

    public List<Place> getWaiting() {
        return places().stream().filter(place -> place.entry().isWaiting()).toList();
    }

    public void cancel(Seat seat) {
        UUID id = seat.seat().getEnrolmentId();
        perform(
                id,
                new CancelEnrolment(Instant.now(), seat.date().getSessionId(), id, myself(), ""),
                "Your seat in " + seat.title() + " is given back.");
    }

    public void answer(Seat seat, boolean stays) {
        UUID id = seat.seat().getEnrolmentId();
        perform(
                Ids.derived(id, "moved " + seat.date().getReconfirmBy()), // another move: another command
                new Reconfirm(Instant.now(), seat.date().getSessionId(), id, stays, myself()),
                stays
                        ? "You stay in " + seat.title() + "."
                        : "Your seat in " + seat.title() + " is given back, free of charge.");
    }

    public void leave(Place place) {
        UUID id = place.entry().getEntryId();
        perform(
                id,
                new LeaveWaitlist(Instant.now(), place.date().getSessionId(), id, myself()),
                "You no longer wait for " + place.title() + ".");
    }

    private void perform(UUID form, SessionCommand command, String done) {
        Supplier<Appended> send =
                () -> sessions.handle(context.getCaller(), CommandFingerprint.idWithin(form, command), command);
        commandForm.perform(send, done, context.url("me"), RosterProjection.VIEW, AvailabilityProjection.VIEW);
    }

    private Asker myself() {
        return new Asker(Party.LEARNER, person());
    }

    private UUID person() {
        return Objects.requireNonNull(context.getCaller().userId());
    }

    private List<Seat> seats() {
        if (seats == null)
            seats = rosters.ofPerson(context.getTenant(), person()).stream()
                    .flatMap(row -> date(row.getSessionId()).map(date -> new Seat(row, title(date), date)).stream())
                    .sorted(Comparator.comparing(seat -> seat.date().getStartsAt()))
                    .toList();
        return seats;
    }

    private List<Place> places() {
        if (places == null)
            places = availabilities.waitsOf(context.getTenant(), person()).stream()
                    .filter(entry -> entry.getOutcome() == null)
                    .flatMap(this::place)
                    .toList();
        return places;
    }

    private Stream<Place> place(WaitlistEntry entry) {
        int ahead = (int) availabilities.waitlist(context.getTenant(), entry.getSessionId()).stream()
                .filter(other -> other.isWaiting() && other.getSequence() < entry.getSequence())
                .count();
        return date(entry.getSessionId()).map(date -> new Place(entry, title(date), date, ahead)).stream();
    }

    private Optional<CatalogueDate> date(UUID sessionId) {
        return catalogue.date(context.getTenant(), sessionId);
    }

    private String title(CatalogueDate date) {
        return catalogue.title(context.getTenant(), date.getCourseId());
    }
}
