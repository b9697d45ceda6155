package dev.lectern.site.access;

import dev.lectern.site.web.Act;
import dev.lectern.site.web.Here;
import dev.lectern.site.web.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Signing out of one provider; at others the browser stays signed in. */
@Named
@RequestScoped
public class SignOut {
    @Inject
    private Here here;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Act act;

    public void now() {
        signedIn.out(here.getTenant());
        act.goTo(here.url(""));
    }
}
