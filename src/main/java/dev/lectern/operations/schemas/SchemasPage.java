package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.site.audit.StreamKind;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is stored here in which version, and how old versions are brought up to date. */
@Named
@RequestScoped
public class SchemasPage {
    private static final List<String> ORDER = List.of("session", "course", "code", "person", "certificate", "provider");

    @Inject
    private PageContext context;

    @Inject
    private Journal journal;

    @Inject
    private EventCodec codec;

    @Inject
    @Any
    private Instance<History> histories;

    private SchemaChart schemaChart = new SchemaChart(List.of(), List.of());

    @PostConstruct
    void read() {
        List<History> ordered = histories.stream()
                .sorted(Comparator.comparingInt(history -> ORDER.indexOf(history.category())))
                .toList();
        schemaChart = SchemaChartLayout.draw(codec, ordered, journal.written(context.getTenant()));
    }

    public SchemaChart getChart() {
        return schemaChart;
    }

    /** What pages call the aggregate. */
    public String label(String category) {
        return Stream.of(StreamKind.values())
                .filter(kind -> kind.category().equals(category))
                .map(StreamKind::label)
                .findFirst()
                .orElse(category.equals("code") ? "Course codes" : category);
    }
}
