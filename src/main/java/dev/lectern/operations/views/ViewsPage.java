package dev.lectern.operations.views;

import dev.lectern.site.web.CommandForm;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The views and reactors of a provider, for its administrators and for the operator. */
@Named
@RequestScoped
public class ViewsPage {
    @Inject
    private ViewsScope viewsScope;

    @Inject
    private CommandForm commandForm;

    @Inject
    private ViewsPanel viewsPanel;

    @PostConstruct
    void begin() {
        viewsScope
                .tenant()
                .ifPresent(tenant ->
                        viewsPanel.begin(tenant, viewsScope::act, viewsScope.getAt(), viewsScope.isPersonal()));
    }

    /** Before the page is rendered: an address of the operator's may name nobody. */
    public void found() {
        if (viewsScope.tenant().isEmpty()) commandForm.notFound();
    }

    public ViewsPanel getActs() {
        return viewsPanel;
    }
}
