package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The history of one stream, the newest event first: {@code desk/audit/session-6f9619ff-…}. */
@Named
@RequestScoped
public class StreamPage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private DisplayNames names;

    @Inject
    private Timelines timelines;

    @Inject
    private AuditedStreams streams;

    private @Nullable StreamId stream;
    private List<TimelineEntry> all = List.of();

    @PostConstruct
    void read() {
        stream = StreamId.parse(context.part("id"))
                .filter(named -> streams.shownTo(context.getCaller(), named).isPresent())
                .orElse(null);
        if (stream == null) return;
        all = timelines.entriesOf(stream);
    }

    /**
     * Called before the page is rendered. A stream without events, or one that the caller may not read, answers 404.
     */
    public void found() {
        if (all.isEmpty()) commandForm.notFound();
    }

    public StreamId getStream() {
        return Objects.requireNonNull(stream);
    }

    public String getTitle() {
        return names.of(getStream());
    }

    /** The address of the page about the stream's subject; null if it has no page. */
    public @Nullable String getAddress() {
        return switch (getStream().category()) {
            case "session" -> context.url("desk/sessions/" + getStream().id());
            case "person" -> context.url("desk/people/" + getStream().id());
            case "course" -> context.url("desk/courses/" + getStream().id());
            default -> null;
        };
    }

    public int getEntries() {
        return all.size();
    }

    /** How many stored events read differently today from how they were written. */
    public long getDiffering() {
        return all.stream().filter(TimelineEntry::differs).count();
    }

    public Timeline getTimeline() {
        return Timeline.of(all, context.getProvider().zone());
    }
}
