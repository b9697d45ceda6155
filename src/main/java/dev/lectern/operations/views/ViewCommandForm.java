package dev.lectern.operations.views;

import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.admin.ViewAdministration;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.Notice;
import dev.lectern.site.web.Notices;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** Runs the view commands of a form in the name of the user, and answers the browser. */
@RequestScoped
public class ViewCommandForm {
    @Inject
    private PageContext context;

    @Inject
    private ViewsScope viewsScope;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Notices notices;

    @Inject
    private ViewAdministration viewAdministration;

    /**
     * Runs commands. If one is refused, the page says so.
     *
     * @return whether they were done
     */
    boolean attempt(Consumer<ViewCommands> acts) {
        return commandForm
                .attempt(() -> {
                    act(acts);
                    return true;
                })
                .isPresent();
    }

    private void act(Consumer<ViewCommands> acts) {
        if (context.isOperating()) viewAdministration.act(viewsScope.tenant().orElseThrow(), Actor.OPERATOR, acts);
        else viewAdministration.act(context.getCaller(), acts);
    }

    /** Redirects to the views page, which then says what was done. */
    void finish(Notice.Kind kind, String sentence) {
        finish(kind, sentence, viewsScope.getAt());
    }

    /** @param next the address of the next page */
    void finish(Notice.Kind kind, String sentence, String next) {
        notices.add(new Notice(kind, sentence));
        commandForm.goTo(next);
    }
}
