package dev.lectern.read.availability;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The numbers of seats of a session, as of one version of its stream. */
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
    private int held;
    private int offered;
    private int waiting;
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

    void held(int more) {
        held += more;
    }

    void offered(int more) {
        offered += more;
    }

    void waiting(int more) {
        waiting += more;
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

    /** The seats that are held for people who are about to enrol. */
    public int getHeld() {
        return held;
    }

    /** The seats that are offered to people on the waitlist and kept for them. */
    public int getOffered() {
        return offered;
    }

    /** The number of waitlist entries that have no offer yet. */
    public int getWaiting() {
        return waiting;
    }

    public int getFree() {
        return capacity - enrolled - held - offered;
    }

    /** Whether a newcomer gets a seat. While others wait without an offer, newcomers must join the waitlist. */
    public boolean isBookable() {
        return getFree() > 0 && waiting == 0;
    }

    public int getVersion() {
        return version;
    }
}
