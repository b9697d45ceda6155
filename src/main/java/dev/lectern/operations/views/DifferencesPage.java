package dev.lectern.operations.views;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.Subscriptions;
import dev.lectern.eventsourcing.projections.ViewTables;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewAdministration;
import dev.lectern.eventsourcing.projections.admin.ViewQueries.Difference;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's page of a comparison: the rows in which a new generation differs from the live one, and the
 * events behind one of these rows: {@code ?row=3}.
 */
@Named
@RequestScoped
public class DifferencesPage {
    private static final int EVENTS = 20;

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private ViewAdministration viewAdministration;

    @Inject
    private ViewTables tables;

    @Inject
    private Journal journal;

    private @Nullable GenerationStatus next;
    private List<DifferingRow> rows = List.of();
    private String unfolded = "";
    private List<Stored> events = List.of();

    @PostConstruct
    void look() {
        next = ViewsOverviews.first(
                viewAdministration.builds(context.getTenant()).stream()
                        .filter(build -> build.view().equals(getView()))
                        .toList(),
                GenerationState.BUILDING,
                GenerationState.PAUSED);
        Map<String, List<String>> keys = tables.of(getView()).stream()
                .collect(Collectors.toMap(
                        table -> table.name().toLowerCase(Locale.ROOT),
                        table -> table.key().stream()
                                .map(column -> column.toLowerCase(Locale.ROOT))
                                .toList()));
        rows = viewAdministration.differences(context.getTenant(), getView()).stream()
                .map(difference -> row(difference, keys))
                .toList();
        unfold();
    }

    private static DifferingRow row(Difference difference, Map<String, List<String>> keys) {
        return DifferingRow.of(difference, keys.getOrDefault(difference.table().toLowerCase(Locale.ROOT), List.of()));
    }

    private void unfold() {
        unfolded = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("row", "");
        for (DifferingRow row : rows)
            if (String.valueOf(row.number()).equals(unfolded))
                events = new RowSources(journal, context.getTenant()).of(row, EVENTS);
    }

    /** Called before the page is rendered. An unknown name answers 404. */
    public void found() {
        if (subscriptions.named(getView()).isEmpty()) commandForm.notFound();
    }

    public String getView() {
        return context.part("view");
    }

    public SubscriptionLabel getCalled() {
        return SubscriptionLabel.of(getView());
    }

    /** The generation that is being built, or is paused; null if there is none. */
    public @Nullable GenerationStatus getNext() {
        return next;
    }

    public List<DifferingRow> getRows() {
        return rows;
    }

    /** Whether the events behind this row are shown. */
    public boolean isUnfolded(DifferingRow row) {
        return String.valueOf(row.number()).equals(unfolded);
    }

    /** The events behind the unfolded row, at most 20; empty if no row is unfolded. */
    public List<Stored> getEvents() {
        return events;
    }
}
