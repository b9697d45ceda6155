package dev.lectern.operations.views;

import dev.lectern.site.web.Act;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The views and reactors of a provider, for its administrators and for the operator. */
@Named("viewsPage")
@RequestScoped
public class ViewsPage {
    @Inject
    private Overseen overseen;

    @Inject
    private Act act;

    @Inject
    private Steering steering;

    @PostConstruct
    void begin() {
        overseen.tenant()
                .ifPresent(tenant -> steering.begin(tenant, overseen::act, overseen.getAt(), overseen.isPersonal()));
    }

    /** Before the page is rendered: an address of the operator's may name nobody. */
    public void found() {
        if (overseen.tenant().isEmpty()) act.notFound();
    }

    public Steering getActs() {
        return steering;
    }
}
