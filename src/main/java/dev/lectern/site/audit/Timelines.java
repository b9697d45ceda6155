package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The history of one stream, the newest event first, for every page that shows it. */
@RequestScoped
public class Timelines {
    @Inject
    private PageContext context;

    @Inject
    private Journal journal;

    @Inject
    private TimelineEntries entries;

    List<TimelineEntry> entriesOf(StreamId stream) {
        return entries.of(journal.stored(context.getTenant(), stream));
    }

    public Timeline of(StreamId stream) {
        return Timeline.of(entriesOf(stream), context.getProvider().zone());
    }
}
