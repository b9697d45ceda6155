package dev.lectern.site.access;

import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import dev.lectern.site.web.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Signs the browser out of one provider. It stays signed in at other providers. */
@Named
@RequestScoped
public class SignOut {
    @Inject
    private PageContext context;

    @Inject
    private SignedIn signedIn;

    @Inject
    private CommandForm commandForm;

    public void now() {
        signedIn.out(context.getTenant());
        commandForm.goTo(context.url(""));
    }
}
