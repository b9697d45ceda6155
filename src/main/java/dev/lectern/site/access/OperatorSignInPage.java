package dev.lectern.site.access;

import dev.lectern.access.Operator;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Signs the operator of the installation in and out. */
@Named
@RequestScoped
public class OperatorSignInPage {
    private static final String HOME = "/operator";

    @Inject
    private Operator operator;

    @Inject
    private SignedIn signedIn;

    @Inject
    private CommandForm commandForm;

    private String password = "";

    public boolean isPossible() {
        return operator.isThere();
    }

    public boolean isDemonstration() {
        return operator.isDemonstration();
    }

    public void submit() {
        commandForm.attempt(() -> operator.is(password)).ifPresent(right -> {
            if (right) welcome();
            else commandForm.say("sign-in:password", "That is not the operator’s password.");
        });
    }

    private void welcome() {
        ((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                .changeSessionId();
        signedIn.operate(true);
        commandForm.goTo(HOME);
    }

    public void out() {
        signedIn.operate(false);
        commandForm.goTo(HOME + "/sign-in");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
