package dev.lectern.operations.views;

import dev.lectern.site.web.CommandForm;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The views and reactors of a provider, for its administrators and for the operator. */
@Named("viewsPage")
@RequestScoped
public class ViewsPage {
    @Inject
    private ViewsScope overseen;

    @Inject
    private CommandForm act;

    @Inject
    private ViewsPanel steering;

    @PostConstruct
    void begin() {
        overseen.tenant()
                .ifPresent(tenant -> steering.begin(tenant, overseen::act, overseen.getAt(), overseen.isPersonal()));
    }

    /** Before the page is rendered: an address of the operator's may name nobody. */
    public void found() {
        if (overseen.tenant().isEmpty()) act.notFound();
    }

    public ViewsPanel getActs() {
        return steering;
    }
}
