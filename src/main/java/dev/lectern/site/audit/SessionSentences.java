package dev.lectern.site.audit;

import static dev.lectern.site.audit.Sentences.because;
import static dev.lectern.site.audit.Sentences.list;

import dev.lectern.domain.session.AttendanceEvent;
import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.PlanEvent;
import dev.lectern.domain.session.PlanEvent.DeliveryChanged;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.PlanEvent.TrainerAnswered;
import dev.lectern.domain.session.PlanEvent.TrainerRequested;
import dev.lectern.domain.session.SeatEvent;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.StageEvent;
import dev.lectern.domain.session.StageEvent.SessionCancelled;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.domain.session.StageEvent.SessionConfirmed;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.domain.session.WaitlistEvent;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.site.format.Format;
import dev.lectern.site.format.SeatFormat;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;

/** Describes the events of a session as sentences. */
@RequestScoped
public class SessionSentences {
    @Inject
    private PageContext context;

    @Inject
    private DisplayNames names;

    @Inject
    private Format format;

    @Inject
    private SeatFormat seatFormat;

    String of(SessionEvent event) {
        return switch (event) {
            case StageEvent e -> of(e);
            case PlanEvent e -> of(e);
            case SeatEvent e -> of(e);
            case WaitlistEvent e -> of(e);
            case AttendanceEvent e -> of(e);
        };
    }

    private String of(StageEvent event) {
        return switch (event) {
            case SessionScheduled e ->
                "scheduled for " + format.range(e.slots()) + ", "
                        + format.town(e.delivery().mode(), e.delivery().venue()) + ", with "
                        + format.count(e.capacity(), "seat");
            case SessionOpened e -> "opened for enrolment";
            case SessionConfirmed e ->
                "goes ahead with " + format.people(e.enrolled()) + (e.belowMinimum() ? ", below the minimum" : "")
                        + because(e.note());
            case SessionCancelled e -> "cancelled, " + seatFormat.reason(e.reason());
            case SessionCompleted e -> "completed";
        };
    }

    private String of(PlanEvent event) {
        return switch (event) {
            case SessionRescheduled e ->
                "moved from " + format.range(e.oldSlots()) + " to " + format.range(e.newSlots()) + because(e.reason());
            case DeliveryChanged e ->
                "moved from " + format.place(e.from().mode(), e.from().venue()) + " to "
                        + format.place(e.to().mode(), e.to().venue()) + because(e.reason());
            case TrainerRequested e ->
                names.person(e.trainerId()) + " was asked to teach, until " + moment(e.respondBy());
            case TrainerAnswered e ->
                names.person(e.trainerId())
                        + switch (e.answer()) {
                            case ACCEPTED -> " will teach";
                            case DECLINED -> " cannot teach";
                            case RELEASED -> " need not teach after all";
                        };
        };
    }

    private String of(SeatEvent event) {
        return switch (event) {
            case CapacityChanged e -> "the seats went from " + e.from() + " to " + e.to() + because(e.reason());
            case SeatsHeld e ->
                format.count(e.seats(), "seat") + " held for " + names.person(e.bookedBy()) + " until "
                        + moment(e.expiresAt());
            case SeatHoldReleased e ->
                e.cause() == HoldCause.EXPIRED ? "held seats were not taken in time" : "held seats were given up";
            case LearnerEnrolled e -> enrolled(e);
            case LearnerSubstituted e ->
                names.person(e.to()) + " comes "
                        + (e.from() == null ? "in a seat that was not named" : "instead of " + names.person(e.from()));
            case ReconfirmationAnswered e ->
                names.learner(e.enrolmentId()) + (e.stays() ? " stays" : " does not stay")
                        + " after the change of dates";
            case EnrolmentCancelled e -> cancelled(e);
        };
    }

    private String enrolled(LearnerEnrolled e) {
        String how = e.offerId() == null ? "" : " offered from the waitlist";
        if (e.personId() == null) return names.person(e.bookedBy()) + " took a seat" + how + " that is not named yet";
        if (e.bookedBy().equals(e.personId())) return names.person(e.personId()) + " took a seat" + how;
        return names.person(e.bookedBy()) + " enrolled " + names.person(e.personId());
    }

    private String cancelled(EnrolmentCancelled e) {
        String learner = names.learner(e.enrolmentId());
        return switch (e.by()) {
                    case LEARNER -> learner + " gave the seat back";
                    case CLIENT -> "the client cancelled the seat of " + learner;
                    case PROVIDER -> "the provider cancelled the seat of " + learner;
                }
                + switch (e.feeClass()) {
                    case FREE -> ", free of charge";
                    case PARTIAL -> ", for part of the price";
                    case FULL -> ", for the full price";
                    case UNKNOWN -> "";
                }
                + because(e.reason());
    }

    private String of(WaitlistEvent event) {
        return switch (event) {
            case WaitlistJoined e ->
                names.person(e.personId()) + " waits for " + format.count(e.seats(), "seat") + ", as number "
                        + e.sequence();
            case WaitlistOffered e ->
                names.waiter(e.entryId()) + " was offered " + format.count(e.seats(), "seat") + ", until "
                        + moment(e.expiresAt());
            case WaitlistEntryClosed e ->
                names.waiter(e.entryId())
                        + switch (e.outcome()) {
                            case ACCEPTED -> " waits no more and has a seat";
                            case DECLINED -> " declined the offer";
                            case EXPIRED -> " waits no more: time ran out";
                            case LEFT -> " left the waitlist";
                            case SESSION_CANCELLED -> " waits no more: the session is cancelled";
                        };
        };
    }

    private String of(AttendanceEvent event) {
        return switch (event) {
            case AttendanceRecorded e -> {
                var counts = new ArrayList<String>();
                for (Mark mark : Mark.values()) {
                    long count = e.entries().stream()
                            .filter(entry -> entry.mark() == mark)
                            .count();
                    if (count > 0) counts.add(count + " " + mark.name().toLowerCase(Locale.ROOT));
                }
                yield (e.supersedes() == null ? "attendance taken: " : "attendance put right: ") + list(counts);
            }
        };
    }

    private String moment(Instant at) {
        return format.moment(at, context.getProvider().zone());
    }
}
