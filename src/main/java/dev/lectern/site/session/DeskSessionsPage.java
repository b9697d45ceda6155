package dev.lectern.site.session;

import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.availability.Availability;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueDate;
import dev.lectern.read.catalogue.CatalogueDraft;
import dev.lectern.read.catalogue.CourseColumns;
import dev.lectern.site.format.Format;
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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The staff's list of all sessions of the provider. Coming sessions are shown first; {@code ?show=past} and
 * {@code ?show=drafts} show the others. {@code &words=aarhus} shows only those whose title, code, place or venue
 * contains the words.
 */
@Named
@RequestScoped
public class DeskSessionsPage {
    @Inject
    private PageContext context;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Availabilities availabilities;

    @Inject
    private Format format;

    private List<DeskSession> all = List.of();
    private String wanted = "";
    private Show show = Show.UPCOMING;

    /** The tabs, in the order in which they are shown. A draft whose day has passed counts as past. */
    public enum Show {
        UPCOMING("Upcoming"),
        DRAFTS("Drafts"),
        PAST("Past and cancelled");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @PostConstruct
    void read() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        wanted = asked.getOrDefault("words", "").strip();
        show = Arrays.stream(Show.values())
                .filter(each -> each.key().equals(asked.get("show")))
                .findFirst()
                .orElse(Show.UPCOMING);
        Map<UUID, Availability> seats = availabilities.all(context.getTenant());
        Map<UUID, CourseColumns> courses = catalogue.drafts(context.getTenant()).stream()
                .collect(Collectors.toMap(CatalogueDraft::getCourseId, CatalogueDraft::getAbout));
        Instant now = Instant.now();
        all = catalogue.dates(context.getTenant()).stream()
                .filter(date -> seats.containsKey(date.getSessionId()) && courses.containsKey(date.getCourseId()))
                .map(date -> row(date, courses, seats, now))
                .toList();
    }

    private DeskSession row(
            CatalogueDate date, Map<UUID, CourseColumns> courses, Map<UUID, Availability> seats, Instant now) {
        CourseColumns course = Objects.requireNonNull(courses.get(date.getCourseId()));
        return DeskSession.of(
                date,
                course,
                Objects.requireNonNull(seats.get(date.getSessionId())),
                format.town(date.getMode(), date.getVenue()),
                now);
    }

    public Show getShow() {
        return show;
    }

    /** The words that the shown sessions must contain; empty for no filter. */
    public String getWanted() {
        return wanted;
    }

    public List<Show> getTabs() {
        return List.of(Show.values());
    }

    /** The sessions of the tab, the earliest first; on the tab of past sessions the latest first. */
    public List<DeskSession> getShown() {
        List<DeskSession> found =
                of(show).stream().filter(session -> session.mentions(wanted)).toList();
        return show == Show.PAST ? found.reversed() : found;
    }

    public int count(Show tab) {
        return of(tab).size();
    }

    public int getSeats() {
        return of(Show.UPCOMING).stream().mapToInt(DeskSession::getCapacity).sum();
    }

    public int getTaken() {
        return of(Show.UPCOMING).stream().mapToInt(DeskSession::getTaken).sum();
    }

    private List<DeskSession> of(Show tab) {
        return all.stream().filter(session -> session.getTab() == tab).toList();
    }
}
