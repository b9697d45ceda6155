package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.site.web.Here;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The whole history of one thing, the newest first, for any page that shows the thing. */
@RequestScoped
public class Histories {
    @Inject
    private Here here;

    @Inject
    private Journal journal;

    @Inject
    private Entries entries;

    List<Entry> entriesOf(StreamId stream) {
        return entries.of(journal.stored(here.getTenant(), stream));
    }

    public Timeline of(StreamId stream) {
        return Timeline.of(entriesOf(stream), here.getProvider().zone());
    }
}
