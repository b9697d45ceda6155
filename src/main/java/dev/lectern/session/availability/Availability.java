package dev.lectern.session.availability;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** How many seats of a session there are and how many are taken, as of one version of its stream. */
@Entity
@Table(name = "availability")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.availability",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class Availability {
    @Id
    @Column(name = "session_id")
    private UUID sessionId;

    private int capacity;
    private int enrolled;
    private int version;

    protected Availability() {}

    Availability(UUID sessionId, int capacity) {
        this.sessionId = sessionId;
        this.capacity = capacity;
    }

    void capacity(int seats) {
        capacity = seats;
    }

    void enrolled(int more) {
        enrolled += more;
    }

    void asOf(int streamVersion) {
        version = streamVersion;
    }

    public UUID getSessionId() {
        return sessionId;
    }

    public int getCapacity() {
        return capacity;
    }

    public int getEnrolled() {
        return enrolled;
    }

    public int getFree() {
        return capacity - enrolled;
    }

    public int getVersion() {
        return version;
    }
}
