package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.AggregateType;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The administrator's page of schemas: which versions of which event types the provider has stored, and how old
 * versions are upcast.
 */
@Named
@RequestScoped
public class SchemasPage {
    @Inject
    private PageContext context;

    @Inject
    private Journal journal;

    @Inject
    private EventCodec codec;

    @Inject
    private List<AggregateType> aggregates;

    private SchemaChart schemaChart = new SchemaChart(List.of(), List.of());

    @PostConstruct
    void read() {
        List<History> histories =
                aggregates.stream().map(AggregateType::history).toList();
        schemaChart = SchemaChartLayout.draw(codec, histories, journal.written(context.getTenant()));
    }

    public SchemaChart getChart() {
        return schemaChart;
    }

    /** The aggregate's label; its category if this build has no such aggregate. */
    public String label(String category) {
        return aggregates.stream()
                .filter(aggregate -> aggregate.history().category().equals(category))
                .map(AggregateType::label)
                .findFirst()
                .orElse(category);
    }
}
