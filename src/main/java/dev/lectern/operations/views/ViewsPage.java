package dev.lectern.operations.views;

import dev.lectern.site.web.CommandForm;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page of a provider's views and reactors, for its administrators and for the operator. */
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

    /** Called before the page is rendered. An address of the operator's that names no provider answers 404. */
    public void found() {
        if (viewsScope.tenant().isEmpty()) commandForm.notFound();
    }

    public ViewsPanel getActs() {
        return viewsPanel;
    }
}
