package dev.lectern.read.transcript;

import dev.lectern.domain.certificate.CertificateEvent.CertificateAwarded;
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
import org.jspecify.annotations.Nullable;

/** A certificate, as its owner and anybody who checks it see it. */
@Entity
@Table(name = "transcript_certificate")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.transcript",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class TranscriptCertificate {
    @Id
    @Column(name = "certificate_id")
    private UUID certificateId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "course_id")
    private UUID courseId;

    private int attended;
    private int total;

    @Column(name = "awarded_on")
    private LocalDate awardedOn;

    @Column(name = "verify_code")
    private String verifyCode;

    @Column(name = "printed_name")
    private String printedName;

    private @Nullable String revoked;

    protected TranscriptCertificate() {}

    TranscriptCertificate(UUID certificateId, CertificateAwarded e) {
        this.certificateId = certificateId;
        personId = e.personId();
        sessionId = e.sessionId();
        courseId = e.courseId();
        attended = e.attendedSlots();
        total = e.totalSlots();
        awardedOn = e.awardedOn();
        verifyCode = e.verifyCode();
        printedName = e.printedName();
    }

    void revoke(String reason) {
        revoked = reason;
    }

    void erase() {
        printedName = "erased";
    }

    public UUID getCertificateId() {
        return certificateId;
    }

    public UUID getPersonId() {
        return personId;
    }

    public UUID getSessionId() {
        return sessionId;
    }

    public UUID getCourseId() {
        return courseId;
    }

    public int getAttended() {
        return attended;
    }

    public int getTotal() {
        return total;
    }

    public LocalDate getAwardedOn() {
        return awardedOn;
    }

    public String getVerifyCode() {
        return verifyCode;
    }

    public String getPrintedName() {
        return printedName;
    }

    /** The reason why the certificate was revoked; null while it is valid. */
    public @Nullable String getRevoked() {
        return revoked;
    }

    public boolean isValid() {
        return revoked == null;
    }
}
