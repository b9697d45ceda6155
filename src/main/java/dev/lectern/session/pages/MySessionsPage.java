package dev.lectern.session.pages;

import dev.lectern.course.catalogue.Catalogue;
import dev.lectern.course.catalogue.CatalogueCourse;
import dev.lectern.course.catalogue.CatalogueDate;
import dev.lectern.journal.CommandPrint;
import dev.lectern.session.Asker;
import dev.lectern.session.Party;
import dev.lectern.session.SeatCommand.CancelEnrolment;
import dev.lectern.session.SessionService;
import dev.lectern.session.availability.AvailabilityProjection;
import dev.lectern.session.roster.RosterProjection;
import dev.lectern.session.roster.RosterSeat;
import dev.lectern.session.roster.Rosters;
import dev.lectern.tenancy.TenantId;
import dev.lectern.web.Act;
import dev.lectern.web.Here;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A learner's own seats: those to come, which can be given back, and those that were. */
@Named("mySessions")
@RequestScoped
public class MySessionsPage {
    @Inject
    private Here here;

    @Inject
    private Act act;

    @Inject
    private Rosters rosters;

    @Inject
    private Catalogue catalogue;

    @Inject
    private SessionService sessions;

    private @Nullable List<Seat> seats;

    /** A seat with what it is a seat in. */
    public record Seat(UUID enrolmentId, boolean active, String title, CatalogueDate date) {
        public boolean coming() {
            return date.getStartsAt().isAfter(Instant.now());
        }
    }

    /** The earliest first. */
    public List<Seat> getComing() {
        return seats().stream().filter(seat -> seat.active() && seat.coming()).toList();
    }

    /** The latest first, cancelled ones among them. */
    public List<Seat> getEarlier() {
        return seats().stream()
                .filter(seat -> !seat.active() || !seat.coming())
                .sorted(Comparator.comparing((Seat seat) -> seat.date().getStartsAt())
                        .reversed())
                .toList();
    }

    public void cancel(Seat seat) {
        var cancel = new CancelEnrolment(
                Instant.now(),
                seat.date().getSessionId(),
                seat.enrolmentId(),
                new Asker(Party.LEARNER, Objects.requireNonNull(here.getCaller().userId())),
                "");
        act.perform(
                () -> sessions.handle(here.getCaller(), CommandPrint.idWithin(seat.enrolmentId(), cancel), cancel),
                "Your seat in " + seat.title() + " is given back.",
                here.url("me"),
                RosterProjection.VIEW,
                AvailabilityProjection.VIEW);
    }

    private List<Seat> seats() {
        if (seats == null) {
            UUID person = Objects.requireNonNull(here.getCaller().userId());
            seats = rosters.ofPerson(here.getTenant(), person).stream()
                    .flatMap(this::seat)
                    .sorted(Comparator.comparing(seat -> seat.date().getStartsAt()))
                    .toList();
        }
        return seats;
    }

    private Stream<Seat> seat(RosterSeat row) {
        TenantId tenant = here.getTenant();
        return catalogue.date(tenant, row.getSessionId()).stream().map(date -> {
            String title = catalogue
                    .course(tenant, date.getCourseId())
                    .map(CatalogueCourse::getAbout)
                    .map(about -> about.getTitle())
                    .orElse("Session");
            return new Seat(row.getEnrolmentId(), row.isActive(), title, date);
        });
    }
}
