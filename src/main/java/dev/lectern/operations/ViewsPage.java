package dev.lectern.operations;

import dev.lectern.views.Oversight;
import dev.lectern.web.Here;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The views and reactors of this provider, for its admins. */
@Named("viewsPage")
@RequestScoped
public class ViewsPage {
    @Inject
    private Here here;

    @Inject
    private Oversight oversight;

    @Inject
    private Steering steering;

    @PostConstruct
    void begin() {
        steering.begin(here.getTenant(), acts -> oversight.act(here.getCaller(), acts), here.url("desk/views"));
    }

    public Steering getActs() {
        return steering;
    }
}
