package dev.lectern.site.audit.state;

import dev.lectern.eventsourcing.journal.AggregateType;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.site.audit.AuditedStreams;
import dev.lectern.site.audit.DisplayNames;
import dev.lectern.site.audit.FieldChange;
import dev.lectern.site.audit.TimelineEntries;
import dev.lectern.site.audit.TimelineEntry;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one stream at a version or an instant: {@code desk/audit/session-6f9619ff-…/state?version=12}. With
 * {@code &beside=today} it is compared with the newest state.
 */
@Named
@RequestScoped
public class StatePage {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    @Inject
    private AuditedStreams streams;

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Journal journal;

    @Inject
    private TimelineEntries entries;

    @Inject
    private DisplayNames names;

    @Inject
    private IdNames idNames;

    private @Nullable StreamId stream;
    private @Nullable StateVersions stateVersions;
    private @Nullable StateQuery stateQuery;
    private boolean besideToday;
    private @Nullable TimelineEntry entry;
    private @Nullable StateDiff picture;

    @PostConstruct
    void read() {
        stream = StreamId.parse(context.part("id")).orElse(null);
        Optional<AggregateType> kind = stream == null ? Optional.empty() : streams.shownTo(context.getCaller(), stream);
        List<Stored> stored = kind.isEmpty() ? List.of() : journal.stored(context.getTenant(), getStream());
        if (stored.isEmpty()) return;
        var streamVersions = StreamVersions.of(stored, journal.reading(context.getTenant())::next);
        stateVersions = new StateVersions(kind.get(), streamVersions, idNames::telling);
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        stateQuery = StateQuery.of(
                address.get("version"),
                address.get("at"),
                streamVersions,
                context.getProvider().zone());
        besideToday = "today".equals(address.get("beside"));
        if (getVersion() > 0)
            entry = entries.of(List.of(streamVersions.event(getVersion()))).getFirst();
        if (isShown()) picture = pictures().at(getVersion());
    }

    /**
     * Called before the page is rendered. A stream without events, or one that the caller may not read, answers 404.
     */
    public void found() {
        if (stateVersions == null) commandForm.notFound();
    }

    public StreamId getStream() {
        return Objects.requireNonNull(stream);
    }

    public String getTitle() {
        return names.of(getStream());
    }

    public StateQuery getAsked() {
        return Objects.requireNonNull(stateQuery);
    }

    /** The version that is shown; 0 if nothing had happened yet. */
    public int getVersion() {
        return getAsked().found();
    }

    public int getLast() {
        return versions().last();
    }

    /** The content of the version field: what was typed if it is not valid, otherwise the version that is shown. */
    public String getVersionTyped() {
        if (getAsked().wrongVersion() != null) return getAsked().version();
        return getVersion() == 0 ? "" : String.valueOf(getVersion());
    }

    /**
     * The content of the time field: what was typed, otherwise the first whole minute by which the event of the shown
     * version had occurred.
     */
    public String getAtTyped() {
        if (!getAsked().at().isEmpty()) return getAsked().at();
        return versions()
                .event(getVersion())
                .occurredAt()
                .plusSeconds(59)
                .atZone(context.getProvider().zone())
                .format(MINUTE);
    }

    /** When the first event of the stream occurred. */
    public Instant getBegan() {
        return versions().event(1).occurredAt();
    }

    /** The event that led to this version; null before the first event. */
    public @Nullable TimelineEntry getEntry() {
        return entry;
    }

    /** Whether there is a state to show: something had happened by then, and the events up to it can be read. */
    public boolean isShown() {
        return getVersion() > 0 && versions().isReadable(getVersion());
    }

    /** The first version that cannot be shown; 0 if all can be shown. */
    public int getStop() {
        return versions().stop() == null ? 0 : versions().read().version() + 1;
    }

    public @Nullable String getReason() {
        return versions().stop() == null ? null : versions().stop().getMessage();
    }

    public List<StateSection> getSections() {
        return StateSection.of(picture());
    }

    /** What the event of this version changed in the state. */
    public List<FieldChange> getChanges() {
        return picture().changes();
    }

    /** Whether there was a state before this event, so that the event can have changed something. */
    public boolean isGoingOn() {
        return pictures().isBegun(getVersion() - 1);
    }

    public boolean isBesideToday() {
        return besideToday;
    }

    /** The differences between the shown version and the newest one. Only to be called if all events can be read. */
    public List<FieldChange> getSince() {
        return pictures().since(getVersion());
    }

    /** The state in one word, such as the stage of a session: the first value of the tree. */
    public String getState() {
        return picture().parts().getFirst().part().said();
    }

    public String address(int version) {
        return context.getPath() + "?version=" + version + (besideToday ? "&beside=today" : "");
    }

    private StateDiff picture() {
        return Objects.requireNonNull(picture);
    }

    private StateVersions pictures() {
        return Objects.requireNonNull(stateVersions);
    }

    private StreamVersions versions() {
        return pictures().versions();
    }
}
