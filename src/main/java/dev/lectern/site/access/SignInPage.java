package dev.lectern.site.access;

import dev.lectern.access.Accounts;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import dev.lectern.site.web.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs a person in to one provider and then leads to the page that asked for it. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private PageContext context;

    @Inject
    private Accounts accounts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private CommandForm commandForm;

    private String email = "";
    private String password = "";

    public void submit() {
        Optional<Optional<UUID>> answer =
                commandForm.attempt(() -> accounts.signIn(context.getTenant(), email, password));
        if (answer.isEmpty()) return;
        answer.get()
                .ifPresentOrElse(
                        this::welcome,
                        () -> commandForm.say(
                                "sign-in:password", "The e-mail and the password do not belong together."));
    }

    private void welcome(UUID person) {
        ((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                .changeSessionId();
        signedIn.in(context.getTenant(), person);
        commandForm.goTo(next(parameter("to")));
    }

    /**
     * The address to go to after signing in. Only addresses of this provider are accepted, so that no link leads a
     * visitor to another site through the sign-in page.
     */
    private String next(@Nullable String to) {
        String home = context.url("");
        if (to == null) return home;
        boolean own = (to.equals(home) || to.startsWith(home + "/"))
                && !to.startsWith(context.url("sign-in"))
                && !to.contains("\\")
                && !to.contains("//");
        return own ? to : home;
    }

    private static @Nullable String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
