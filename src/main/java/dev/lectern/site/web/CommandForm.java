package dev.lectern.site.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.Unreachable;
import dev.lectern.eventsourcing.projections.Freshness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the command of a form and answers the browser. If the command was done, it waits briefly for the views that show
 * it and then redirects to a page that says so. If the command was refused, the page stays, keeps what was typed, and
 * says why.
 */
@RequestScoped
public class CommandForm {
    @Inject
    private PageContext context;

    @Inject
    private Notices notices;

    @Inject
    private NoticeBoard board;

    @Inject
    private Freshness freshness;

    @Inject
    private Journal journal;

    /**
     * @param done the sentence for the next page
     * @param next the address of the next page
     * @param views the views that the next page reads
     * @return the sentence of the refusal; empty if the command was done
     */
    public Optional<String> perform(Supplier<Appended> command, String done, String next, String... views) {
        try {
            Appended appended = command.get();
            boolean shown = freshness.await(context.getTenant(), appended.position(), views);
            notices.add(
                    shown
                            ? new Notice(Notice.Kind.DONE, done)
                            : new Notice(Notice.Kind.PENDING, "Saved, updating… The page shows it in a moment."));
            goTo(next);
            return Optional.empty();
        } catch (Unreachable away) {
            say(null, away.sentence());
            return Optional.of(away.sentence());
        } catch (Refused refused) {
            // the refusal may speak of what another person has done, so the page must show that, too
            freshness.await(context.getTenant(), journal.head(context.getTenant()), views);
            say(null, refused.sentence());
            return Optional.of(refused.sentence());
        }
    }

    /**
     * Runs a command that only improves the next page. The browser is redirected whether the command was done or
     * refused, and no message is shown here.
     */
    public void onTheWay(Supplier<Appended> command, String next, String... views) {
        try {
            freshness.await(context.getTenant(), command.get().position(), views);
        } catch (Refused theNextPageTellsWhy) {
            // the next page reads the same state and says why
        }
        goTo(next);
    }

    /**
     * Runs work that may be refused. The page then says the refusal.
     *
     * @return the result of the work; empty if it was refused
     */
    public <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Refused refused) {
            say(null, refused.sentence());
            return Optional.empty();
        }
    }

    /**
     * Adds an error message to the page.
     *
     * @param field the client id of the field that the message is about; null for the form as a whole
     */
    public void say(@Nullable String field, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        faces.validationFailed();
    }

    public void goTo(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with a file for download, as UTF-8 text, instead of a page. */
    public void send(String name, String type, String text) {
        ExternalContext response = FacesContext.getCurrentInstance().getExternalContext();
        response.setResponseContentType(type);
        response.setResponseCharacterEncoding("UTF-8");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try {
            response.getResponseOutputStream().write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    /**
     * Answers an address that names nothing with status 404. If a view may not show yet what was saved just now, it
     * answers with status 202 instead, and the browser loads the page again after 2 seconds. It does not use sendError:
     * the server would render the error page at once, inside the page that was not found.
     */
    public void notFound() {
        if (!board.isPending()) {
            instead(404, "not-found");
            return;
        }
        board.keep();
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", "2");
        instead(202, "not-yet");
    }

    /** Answers a caller who may open pages of this kind, but not this one, with status 403. */
    public void forbidden() {
        instead(403, "forbidden");
    }

    private static void instead(int status, String page) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().setResponseStatus(status);
        faces.getApplication().getNavigationHandler().handleNavigation(faces, null, "/pages/errors/" + page);
    }
}
