package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.AggregateType;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Sends a stream as a scenario file for the tests: {@code desk/audit/session-6f9619ff-…/scenario}. */
@Named
@RequestScoped
public class ScenarioPage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Journal journal;

    @Inject
    private EventCodec codec;

    @Inject
    private List<AggregateType> aggregates;

    /**
     * Called before the page is rendered. It sends the file, so that nothing is rendered. A stream without events
     * answers 404.
     */
    public void send() {
        Optional<StreamId> stream = StreamId.parse(context.part("id"))
                .filter(named -> !journal.stored(context.getTenant(), named).isEmpty());
        if (stream.isEmpty()) {
            commandForm.notFound();
            return;
        }
        var file = new ScenarioFile(
                journal, codec, aggregates.stream().map(AggregateType::history).toList(), context.getTenant());
        commandForm.send(stream.get() + ".json", "application/json", PrettyJson.text(file.of(stream.get())));
    }
}
