package dev.lectern.read.catalogue;

import dev.lectern.domain.money.Money;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageEvent.CancelReason;
import dev.lectern.domain.session.StageEvent.Kind;
import dev.lectern.domain.session.StageEvent.SessionCancelled;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A session as the catalogue lists it: when, where and at what price. */
@Entity
@Table(name = "catalogue_date")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.catalogue",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class CatalogueDate {
    @Id
    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "public")
    private boolean forAll;

    private boolean opened;

    @Embedded
    private Timetable timetable;

    @Embedded
    private DeliveryColumns delivery;

    private @Nullable BigDecimal price;
    private @Nullable String currency;

    @Embedded
    private OutcomeColumns outcome = new OutcomeColumns();

    @Column(name = "reconfirm_by")
    private @Nullable OffsetDateTime reconfirmBy;

    /** What was decided about the session. */
    public enum Outcome {
        CONFIRMED,
        CANCELLED,
        COMPLETED
    }

    protected CatalogueDate() {}

    CatalogueDate(UUID sessionId, SessionScheduled e) {
        this.sessionId = sessionId;
        courseId = e.courseId();
        forAll = e.kind() == Kind.PUBLIC;
        timetable = new Timetable(e.slots(), e.zone());
        delivery = new DeliveryColumns(e.delivery());
        price = e.price() == null ? null : e.price().amount();
        currency = e.price() == null ? null : e.price().currency().getCurrencyCode();
    }

    void where(Delivery changed) {
        delivery = new DeliveryColumns(changed);
    }

    void open() {
        opened = true;
    }

    void moved(SessionRescheduled e) {
        timetable = new Timetable(e.newSlots(), e.zone());
        reconfirmBy = e.reconfirmBy().atOffset(ZoneOffset.UTC);
    }

    void end(Outcome decided) {
        outcome.decide(decided);
    }

    void cancel(SessionCancelled e) {
        outcome.cancel(e);
    }

    public UUID getSessionId() {
        return sessionId;
    }

    public UUID getCourseId() {
        return courseId;
    }

    /** Whether the public may see the session: it is opened and not in-house. A cancelled session stays listed. */
    public boolean isListed() {
        return forAll && opened;
    }

    /** Whether the session takes place, as far as is known: it is not cancelled. */
    public boolean isOn() {
        return outcome.outcome() != Outcome.CANCELLED;
    }

    /** Null while nothing is decided. */
    public @Nullable Outcome getOutcome() {
        return outcome.outcome();
    }

    public boolean isCancelled() {
        return outcome.outcome() == Outcome.CANCELLED;
    }

    public boolean isConfirmed() {
        return outcome.outcome() == Outcome.CONFIRMED;
    }

    public boolean isCompleted() {
        return outcome.outcome() == Outcome.COMPLETED;
    }

    /** Null unless the session is cancelled. */
    public @Nullable CancelReason getCancelReason() {
        return outcome.cancelReason();
    }

    /** Other sessions for the people who had a seat in this one. */
    public List<UUID> getAlternatives() {
        return outcome.alternatives();
    }

    /**
     * Until when the people who have a seat may say whether the new dates suit them; null if the dates were never
     * moved.
     */
    public @Nullable Instant getReconfirmBy() {
        return reconfirmBy == null ? null : reconfirmBy.toInstant();
    }

    public boolean isOpened() {
        return opened;
    }

    public ZoneId getZone() {
        return timetable.getZone();
    }

    public List<Slot> getSlots() {
        return timetable.getSlots();
    }

    public Instant getStartsAt() {
        return timetable.getStartsAt();
    }

    public Instant getEndsAt() {
        return timetable.getEndsAt();
    }

    public Delivery.Mode getMode() {
        return getDelivery().mode();
    }

    public @Nullable String getVenue() {
        return getDelivery().venue();
    }

    public Delivery getDelivery() {
        return delivery.get();
    }

    /** Null if the price is given on request. */
    public @Nullable Money getPrice() {
        return price == null || currency == null ? null : new Money(price, Currency.getInstance(currency));
    }
}
