package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of the upcaster lab: how a stored event is upcast, step by step: {@code desk/schemas/lab?position=1204}. */
@Named
@RequestScoped
public class LabPage {
    @Inject
    private PageContext context;

    @Inject
    private Journal journal;

    @Inject
    private LabForm form;

    private long head;
    private String asked = "";
    private @Nullable UpcastDiagram look;

    @PostConstruct
    void open() {
        head = journal.head(context.getTenant());
        String position = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("position");
        asked = position == null ? "" : position.strip();
        Optional<Stored> stored = asked.matches("\\d{1,18}")
                ? journal.stored(context.getTenant(), Long.parseLong(asked))
                : Optional.empty();
        stored.ifPresent(this::show);
    }

    private void show(Stored stored) {
        look = new Lab(journal, context.getTenant()).at(stored);
        form.shows(stored);
    }

    /** Shows the typed event instead of the stored one. */
    public void read() {
        form.read().ifPresent(read -> look = read);
    }

    /** The content of the position field, even if it is no position. */
    public String getAsked() {
        return asked;
    }

    /** Whether a position was given at which nothing is stored. */
    public boolean isMissing() {
        return !asked.isEmpty() && look == null;
    }

    /** Whether the shown event was typed and is not stored. */
    public boolean isTyped() {
        return look != null && look.stored().position() == 0;
    }

    public long getHead() {
        return head;
    }

    public @Nullable UpcastDiagram getLook() {
        return look;
    }
}
