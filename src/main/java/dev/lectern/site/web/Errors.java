package dev.lectern.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The error messages of the form that was sent: for the summary above the form and for each field. */
@Named
@RequestScoped
public class Errors {

    /**
     * One error message.
     *
     * @param field the client id of the field; null if the message is about the form as a whole
     */
    public record Error(@Nullable String field, String text) {}

    public boolean isAny() {
        return !FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    public List<Error> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        var all = new ArrayList<Error>();
        for (Iterator<String> fields = faces.getClientIdsWithMessages(); fields.hasNext(); ) {
            String field = fields.next();
            for (FacesMessage message : faces.getMessageList(field)) all.add(new Error(field, message.getSummary()));
        }
        return all;
    }

    /**
     * Whether a field has an error message.
     *
     * @param id the field's own id, without the ids of the components that contain it
     */
    public boolean at(String id) {
        return getAll().stream()
                .anyMatch(error -> error.field() != null
                        && (error.field().equals(id) || error.field().endsWith(":" + id)));
    }

    /** Whether the form with this id was sent and has errors. */
    public boolean in(String form) {
        return isAny()
                && FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .containsKey(form);
    }
}
