package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.AggregateType;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.FieldsJson;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.site.web.FormInput;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The form of the lab: an event typed as JSON in any version that there ever was, either alone, in the place of a
 * stored event, or right after one.
 */
@Named
@RequestScoped
public class LabForm {
    @Inject
    private PageContext context;

    @Inject
    private FormInput input;

    @Inject
    private Journal journal;

    @Inject
    private EventCodec codec;

    @Inject
    private List<AggregateType> aggregates;

    private String version = "";
    private String json = "{}";
    private String beside = "";
    private boolean instead = true;

    /** Fills the form with a stored event, so that a change to it can be tried. */
    void shows(Stored stored) {
        version = stored.schema().toString();
        beside = String.valueOf(stored.position());
        try {
            json = PrettyJson.text(FieldsJson.write(
                    codec.stored(new Payload(stored.schema(), stored.payload())).fields()));
        } catch (IOException unreadable) {
            json = "{}";
        }
    }

    /** The diagram of the typed event. Empty if an input is not valid; the error is shown at its field. */
    Optional<UpcastDiagram> read() {
        EventSchema written = codec.schemas().all().stream()
                .filter(each -> each.toString().equals(version))
                .findFirst()
                .orElse(null);
        if (written == null) input.refuse("try:version", "Choose the version in which the event is written.");
        Optional<Payload> payload = written == null ? Optional.empty() : payload(written);
        Optional<Stored> place = place();
        if (input.isWrong() || written == null) return Optional.empty();
        return payload.map(pasted -> new Lab(journal, context.getTenant())
                .at(pasted, category(written), place.map(this::at).orElse(null), Instant.now()));
    }

    private Lab.Place at(Stored stored) {
        return new Lab.Place(stored, instead);
    }

    private Optional<Payload> payload(EventSchema written) {
        try {
            return Optional.of(codec.encode(written, new FieldsJson().read(written.schema(), PrettyJson.object(json))));
        } catch (JsonParsingException e) {
            input.refuse(
                    "try:json",
                    "This is not JSON from line " + e.getLocation().getLineNumber() + ", column "
                            + e.getLocation().getColumnNumber()
                            + " on. Write an object: names in double quotes, a colon, a value, and commas between.");
        } catch (JsonException | IllegalArgumentException e) {
            input.refuse("try:json", "It is no " + written + ". " + e.getMessage());
        }
        return Optional.empty();
    }

    /**
     * The stored event to replace or to follow. An empty field gives an empty result without an error: the typed event
     * is alone.
     */
    private Optional<Stored> place() {
        if (beside.isBlank()) return Optional.empty();
        Optional<Stored> found = beside.strip().matches("\\d{1,18}")
                ? journal.stored(context.getTenant(), Long.parseLong(beside.strip()))
                : Optional.empty();
        if (found.isEmpty())
            input.refuse(
                    "try:beside",
                    "Nothing is stored at this position. Write a number from 1 to " + journal.head(context.getTenant())
                            + ", or leave the field empty.");
        return found;
    }

    private String category(EventSchema written) {
        return aggregates.stream()
                .map(AggregateType::history)
                .filter(history -> history.types().contains(written.type()))
                .findFirst()
                .orElseThrow()
                .streamCategory();
    }

    /** All event types and versions that this build can read. */
    public List<String> getVersions() {
        return codec.schemas().all().stream()
                .map(EventSchema::toString)
                .sorted()
                .toList();
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getJson() {
        return json;
    }

    public void setJson(String json) {
        this.json = json;
    }

    public String getBeside() {
        return beside;
    }

    public void setBeside(String beside) {
        this.beside = beside;
    }

    public boolean isInstead() {
        return instead;
    }

    public void setInstead(boolean instead) {
        this.instead = instead;
    }
}
