package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.AggregateType;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit page: the newest events of all aggregates or of one, 50 a page: {@code ?kind=course&before=1204}. */
@Named
@RequestScoped
public class AuditPage {
    private static final int A_PAGE = 50;

    @Inject
    private PageContext context;

    @Inject
    private Journal journal;

    @Inject
    private TimelineEntries entries;

    @Inject
    private AuditedStreams streams;

    private List<AggregateType> kinds = List.of();
    private @Nullable AggregateType kind;
    private boolean newest;
    private @Nullable Long older;
    private Timeline timeline = new Timeline(List.of());

    @PostConstruct
    void read() {
        kinds = streams.shownTo(context.getCaller());
        kind = kinds.stream()
                .filter(each -> each.category().equals(parameter("kind")))
                .findFirst()
                .orElse(null);
        List<String> categories =
                kind == null ? kinds.stream().map(AggregateType::category).toList() : List.of(kind.category());
        Optional<Long> before = before();
        newest = before.isEmpty();
        List<Stored> found = journal.newest(context.getTenant(), categories, before.orElse(Long.MAX_VALUE), A_PAGE + 1);
        List<Stored> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        if (found.size() > A_PAGE) older = shown.getLast().position();
        timeline = Timeline.of(entries.of(shown), context.getProvider().zone());
    }

    public List<AggregateType> getKinds() {
        return kinds;
    }

    /** The aggregate whose events are shown; null for all that the caller may see. */
    public @Nullable AggregateType getKind() {
        return kind;
    }

    public boolean isNewest() {
        return newest;
    }

    /** The position before which the next page begins; null if this is the last page. */
    public @Nullable Long getOlder() {
        return older;
    }

    public Timeline getTimeline() {
        return timeline;
    }

    private static Optional<Long> before() {
        String text = parameter("before");
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static @Nullable String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
