package dev.lectern.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The reference that an error page shows for an unexpected error. The log has the details under the same reference. */
@Named
@RequestScoped
public class Failure {
    private static final Logger LOG = Logger.getLogger(Failure.class.getName());

    private @Nullable String reference;

    /** A reference of 8 hexadecimal digits. The first call writes the cause to the log. */
    public String getReference() {
        if (reference == null) {
            reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(
                    Level.SEVERE,
                    "Reference " + reference + ": " + attribute(RequestDispatcher.ERROR_REQUEST_URI),
                    (Throwable) attribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        return reference;
    }

    /** Answers an expired page with status 409 instead of 500, because nothing is broken. */
    public void expired() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_CONFLICT);
    }

    /** The address of the expired page, so that it can be opened again. */
    public String getAgain() {
        Object address = attribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object forwarded = attribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return String.valueOf(forwarded != null ? forwarded : address);
    }

    private static @Nullable Object attribute(String name) {
        return ((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                .getAttribute(name);
    }
}
