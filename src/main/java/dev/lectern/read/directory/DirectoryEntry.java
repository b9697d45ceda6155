package dev.lectern.read.directory;

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

/** A person as the staff looks them up. */
@Entity
@Table(name = "directory")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.directory",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class DirectoryEntry {
    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "sort_name")
    private String sortName;

    private String email;

    protected DirectoryEntry() {}

    DirectoryEntry(UUID personId, PersonRegistered e) {
        this.personId = personId;
        displayName = e.displayName();
        sortName = e.sortName();
        email = e.email();
    }

    void corrected(PersonCorrected e) {
        if (e.displayName() != null) displayName = e.displayName();
        if (e.sortName() != null) sortName = e.sortName();
        if (e.email() != null) email = e.email();
    }

    void erased() {
        displayName = "erased";
        sortName = "erased";
        email = "";
    }

    public UUID getPersonId() {
        return personId;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getSortName() {
        return sortName;
    }

    public String getEmail() {
        return email;
    }
}
