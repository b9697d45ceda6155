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
 * What every form does with its command. Done: waits briefly for the views that show it, then goes on to a page that says so. Refused: stays,
 * keeps what was typed, and says why.
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
     * @param next its address
     * @param views that the next page reads
     * @return the refusal, empty if it was done
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
            // it speaks of what somebody else has done: the page shall show that, too
            freshness.await(context.getTenant(), journal.head(context.getTenant()), views);
            say(null, refused.sentence());
            return Optional.of(refused.sentence());
        }
    }

    /** For what merely makes the next page better: done or refused, on it goes, and nothing is said here. */
    public void onTheWay(Supplier<Appended> command, String next, String... views) {
        try {
            freshness.await(context.getTenant(), command.get().position(), views);
        } catch (Refused theNextPageTellsWhy) {
            // it reads the same state
        }
        goTo(next);
    }

    /** @return what it gives; empty if it was refused, which the page then says */
    public <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Refused refused) {
            say(null, refused.sentence());
            return Optional.empty();
        }
    }

    /** @param field the client id of the field it is about, null for the form as a whole */
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

    /** A file instead of a page. */
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
     * For an address that names nothing; or nothing yet, if its view is behind what was saved just now: then the page
     * is loaded again. Not by sendError: the server would show the error page at once, inside the page that is not
     * there.
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

    /** For who may open pages of this kind, and not this one. */
    public void forbidden() {
        instead(403, "forbidden");
    }

    private static void instead(int status, String page) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().setResponseStatus(status);
        faces.getApplication().getNavigationHandler().handleNavigation(faces, null, "/pages/errors/" + page);
    }
}
