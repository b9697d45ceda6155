package dev.lectern.site.format;

import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.PrerequisiteRecord;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageEvent.CancelReason;
import dev.lectern.read.availability.Availability;
import dev.lectern.read.availability.WaitlistEntry;
import dev.lectern.read.roster.RosterSeat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Formats seats, waitlists, attendance and prerequisites for pages. */
@Named
@ApplicationScoped
public class SeatFormat {
    private static final int MOST_SEATS_DRAWN = 40;

    @Inject
    private Format format;

    /** The reason of a cancellation. The text continues after “cancelled, ”. */
    public String reason(CancelReason reason) {
        return switch (reason) {
            case LOW_NUMBERS -> "because too few enrolled";
            case TRAINER -> "because the trainer cannot come";
            case VENUE -> "because the venue is not available";
            case OTHER -> "for another reason";
        };
    }

    /** “nobody is ahead of you”, “2 are ahead of you”. */
    public String ahead(int number) {
        if (number == 0) return "nobody is ahead of you";
        return number == 1 ? "1 is ahead of you" : number + " are ahead of you";
    }

    /** What became of an offer from the waitlist. */
    public String ended(WaitlistEntry entry, ZoneId zone) {
        return switch (entry.getOutcome()) {
            case ACCEPTED -> "You accepted this offer: the seat is yours.";
            case DECLINED -> "You declined this offer. You can join the waitlist again.";
            case LEFT -> "You left the waitlist. You can join it again.";
            case SESSION_CANCELLED -> "The session does not take place, so there is no seat to offer.";
            case EXPIRED -> expired(entry, zone);
            case null -> expired(entry, zone);
        };
    }

    /** The state of a seat on the roster: “3 of 4 parts attended”, “Asked whether they stay”. */
    public String roster(RosterSeat seat, List<Slot> slots) {
        if (!seat.getMarks().isEmpty()) {
            long attended =
                    seat.getMarks().values().stream().filter(Mark::attended).count();
            return attended + " of " + format.count(slots.size(), "part") + " attended";
        }
        return switch (seat.getReconfirmation()) {
            case NOT_ASKED -> "Enrolled";
            case AWAITED -> "Asked whether they stay";
            case STAYS -> "Stays after the change";
            case LEAVES -> "Leaves";
        };
    }

    public String free(Availability seats) {
        return seats.getFree() + " of " + seats.getCapacity() + " seats free";
    }

    public String prerequisites(PrerequisiteRecord.Status status) {
        return switch (status) {
            case NONE -> "None needed";
            case MET -> "Met";
            case WAIVED -> "Waived";
            case PENDING -> "Not named yet";
            case UNKNOWN -> "Not checked";
        };
    }

    /**
     * One value for each seat: whether it is taken. Empty if there are more than 40 seats, which are too many to draw.
     */
    public List<Boolean> seats(Availability a) {
        if (a.getCapacity() > MOST_SEATS_DRAWN) return List.of();
        return IntStream.range(0, a.getCapacity())
                .mapToObj(seat -> seat < a.getCapacity() - a.getFree())
                .toList();
    }

    private String expired(WaitlistEntry entry, ZoneId zone) {
        Instant until = entry.getExpiresAt();
        return "Nobody answered it" + (until == null ? "" : " until " + format.moment(until, zone))
                + ", so the seat was offered to the next on the waitlist. You can join the waitlist again.";
    }
}
