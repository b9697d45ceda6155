package dev.lectern.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.journal.Journal;
import dev.lectern.journal.StreamId;
import dev.lectern.journal.schema.EventCodec;
import dev.lectern.journal.schema.History;
import dev.lectern.web.Act;
import dev.lectern.web.Here;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A stream as a file, to be kept among the tests: {@code desk/audit/session-6f9619ff-…/scenario}. */
@Named("scenario")
@RequestScoped
public class ScenarioPage {
    @Inject
    private Here here;

    @Inject
    private Act act;

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
        send(stream.get() + ".json", file.of(stream.get()));
    }

    private static void send(String name, JsonObject file) {
        ExternalContext response = FacesContext.getCurrentInstance().getExternalContext();
        response.setResponseContentType("application/json");
        response.setResponseCharacterEncoding("UTF-8");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try {
            response.getResponseOutputStream().write(Pretty.text(file).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }
}
