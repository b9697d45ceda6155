package dev.lectern.site.session;

import dev.lectern.domain.session.Attendance;
import dev.lectern.domain.session.Session;
import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.availability.Availability;
import dev.lectern.read.availability.WaitlistEntry;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueDate;
import dev.lectern.read.catalogue.CatalogueDraft;
import dev.lectern.read.roster.RosterTrainer;
import dev.lectern.read.roster.Rosters;
import dev.lectern.site.audit.Timeline;
import dev.lectern.site.audit.Timelines;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The staff's page of one session, with one tab at a time: {@code ?tab=waitlist}. */
@Named
@RequestScoped
public class DeskSessionPage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Availabilities availabilities;

    @Inject
    private Rosters rosters;

    @Inject
    private Timelines timelines;

    private @Nullable CatalogueDate date;
    private @Nullable CatalogueDraft course;
    private @Nullable Availability seats;
    private @Nullable List<Rosters.Line> roster;
    private @Nullable List<WaitlistEntry> waitlist;
    private Tab tab = Tab.ROSTER;

    /** The tabs, in the order in which they are shown. */
    public enum Tab {
        ROSTER,
        WAITLIST,
        SCHEDULE,
        TRAINERS,
        HISTORY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return name().charAt(0) + key().substring(1);
        }
    }

    @PostConstruct
    void read() {
        date = context.id()
                .flatMap(id -> catalogue.date(context.getTenant(), id))
                .orElse(null);
        if (date == null) return;
        seats = availabilities.of(context.getTenant(), date.getSessionId()).orElse(null);
        course = catalogue.draft(context.getTenant(), date.getCourseId()).orElse(null);
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("tab");
        tab = Arrays.stream(Tab.values())
                .filter(each -> each.key().equals(asked))
                .findFirst()
                .orElse(Tab.ROSTER);
    }

    public void found() {
        if (date == null || seats == null) commandForm.notFound();
    }

    public Tab getTab() {
        return tab;
    }

    public List<Tab> getTabs() {
        return List.of(Tab.values());
    }

    /** The address to which the forms of this tab lead back. */
    public String getAddress() {
        return tab == Tab.ROSTER ? context.getPath() : context.getPath() + "?tab=" + tab.key();
    }

    public CatalogueDate getDate() {
        return Objects.requireNonNull(date);
    }

    public String getTitle() {
        return course == null ? "Session" : course.getAbout().getTitle();
    }

    public Availability getSeats() {
        return Objects.requireNonNull(seats);
    }

    public List<Rosters.Line> getRoster() {
        if (roster == null) roster = rosters.of(context.getTenant(), getDate().getSessionId());
        return roster;
    }

    public List<WaitlistEntry> getWaitlist() {
        if (waitlist == null)
            waitlist = availabilities.waitlist(context.getTenant(), getDate().getSessionId());
        return waitlist;
    }

    public List<RosterTrainer> getTrainers() {
        return rosters.trainersOf(context.getTenant(), getDate().getSessionId());
    }

    public Timeline getTimeline() {
        return timelines.of(Session.stream(getDate().getSessionId()));
    }

    /** The last part of the CSS class of the session's state, which {@link #getStatusWord} names. */
    public String getStatus() {
        return SessionState.of(getDate(), getSeats(), Instant.now()).style();
    }

    public String getStatusWord() {
        return SessionState.of(getDate(), getSeats(), Instant.now()).word();
    }

    public boolean hasBegun() {
        return !getDate().getStartsAt().isAfter(Instant.now());
    }

    /** Whether seats can still be taken and given back. */
    public boolean isOpen() {
        return getDate().isOpened() && getDate().isOn() && !hasBegun();
    }

    /** Whether the session can still be changed. */
    public boolean isChangeable() {
        return getDate().isOn() && !getDate().isCompleted();
    }

    /** Whether attendance can be recorded or corrected. */
    public boolean isAttended() {
        Instant opens =
                Attendance.opensAt(getDate().getSlots().getFirst(), getDate().getZone());
        return getDate().isOpened() && getDate().isOn() && !opens.isAfter(Instant.now());
    }
}
