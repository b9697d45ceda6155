package dev.lectern.read.roster;

import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The name and e-mail address of a person, for the rosters. */
@Entity
@Table(name = "roster_person")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.roster",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class RosterPerson {
    @Id
    @Column(name = "person_id")
    private UUID personId;

    private String name;

    @Column(name = "sort_name")
    private String sortName;

    private String email;

    protected RosterPerson() {}

    RosterPerson(UUID personId, PersonRegistered e) {
        this.personId = personId;
        name = e.displayName();
        sortName = e.sortName();
        email = e.email();
    }

    void corrected(PersonCorrected e) {
        if (e.displayName() != null) name = e.displayName();
        if (e.sortName() != null) sortName = e.sortName();
        if (e.email() != null) email = e.email();
    }

    void erased() {
        name = "erased";
        sortName = "erased";
        email = "";
    }

    public UUID getPersonId() {
        return personId;
    }

    public String getName() {
        return name;
    }

    public String getSortName() {
        return sortName;
    }

    public String getEmail() {
        return email;
    }
}
