package dev.lectern.site.person;

import dev.lectern.domain.person.Person;
import dev.lectern.eventsourcing.journal.Refused;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;

/** Validates an e-mail address by the rule of the person's record and shows the refusal at the field. */
@FacesValidator("email")
public class EmailValidator implements Validator<String> {
    @Override
    public void validate(FacesContext faces, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) return; // the form decides whether the field may be empty
        try {
            Person.requireAddress(typed);
        } catch (Refused refused) {
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, refused.sentence(), null));
        }
    }
}
