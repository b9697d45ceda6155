package dev.lectern.read.transcript;

import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A prerequisite that was waived for a person. */
@Entity
@Table(name = "transcript_waiver")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.transcript",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class TranscriptWaiver {
    @Id
    @Column(name = "waiver_id")
    private UUID waiverId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "prerequisite_id")
    private UUID prerequisiteId;

    private String reason;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    protected TranscriptWaiver() {}

    TranscriptWaiver(UUID waiverId, UUID personId, PrerequisiteWaived e) {
        this.waiverId = waiverId;
        this.personId = personId;
        courseId = e.courseId();
        prerequisiteId = e.prerequisiteId();
        reason = e.reason();
        validUntil = e.validUntil();
    }

    public UUID getCourseId() {
        return courseId;
    }

    public UUID getPrerequisiteId() {
        return prerequisiteId;
    }

    public String getReason() {
        return reason;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }
}
