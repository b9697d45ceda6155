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

/** What an error page may say of an error: a reference under which the log has the rest. */
@Named
@RequestScoped
public class Failure {
    private static final Logger LOG = Logger.getLogger(Failure.class.getName());

    private @Nullable String reference;

    /** Writes the cause to the log at the first call. */
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

    /** Nothing is broken when a page has expired: no 500 for it. */
    public void expired() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_CONFLICT);
    }

    /** The address of the page that has expired, to open it anew. */
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
