package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** A stream as a file, to be kept among the tests: {@code desk/audit/session-6f9619ff-…/scenario}. */
@Named("scenario")
@RequestScoped
public class ScenarioPage {
    @Inject
    private PageContext here;

    @Inject
    private CommandForm act;

    @Inject
    private Journal journal;

    @Inject
    private EventCodec codec;

    @Inject
    @Any
    private Instance<History> histories;

    /** Before anything is rendered: nothing is. */
    public void send() {
        Optional<StreamId> stream = StreamId.parse(here.part("id"))
                .filter(named -> !journal.stored(here.getTenant(), named).isEmpty());
        if (stream.isEmpty()) {
            act.notFound();
            return;
        }
        var file = new ScenarioFile(journal, codec, histories.stream().toList(), here.getTenant());
        act.send(stream.get() + ".json", "application/json", PrettyJson.text(file.of(stream.get())));
    }
}
