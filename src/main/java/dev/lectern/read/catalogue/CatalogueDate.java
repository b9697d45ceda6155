package dev.lectern.read.catalogue;

import dev.lectern.domain.money.Money;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageEvent.CancelReason;
import dev.lectern.domain.session.StageEvent.Kind;
import dev.lectern.domain.session.StageEvent.SessionCancelled;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.eventsourcing.projections.rows.IdsConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
    private String zone;

    @Convert(converter = SlotsConverter.class)
    private List<Slot> slots;

    @Column(name = "starts_at")
    private OffsetDateTime startsAt;

    @Column(name = "ends_at")
    private OffsetDateTime endsAt;

    @Enumerated(EnumType.STRING)
    private Delivery.Mode mode;

    private @Nullable String venue;

    @Column(name = "join_ref")
    private @Nullable String joinRef;

    private @Nullable BigDecimal price;
    private @Nullable String currency;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancel_reason")
    private @Nullable CancelReason cancelReason;

    @Convert(converter = IdsConverter.class)
    private List<UUID> alternatives = List.of();

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
        zone = e.zone().getId();
        slots = e.slots();
        startsAt = start(e.slots(), e.zone());
        endsAt = end(e.slots(), e.zone());
        mode = e.delivery().mode();
        venue = e.delivery().venue();
        joinRef = e.delivery().joinRef();
        price = e.price() == null ? null : e.price().amount();
        currency = e.price() == null ? null : e.price().currency().getCurrencyCode();
    }

    private static OffsetDateTime start(List<Slot> slots, ZoneId zone) {
        return slots.getFirst().startsAt(zone).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime end(List<Slot> slots, ZoneId zone) {
        return slots.getLast().endsAt(zone).atOffset(ZoneOffset.UTC);
    }

    void where(Delivery delivery) {
        mode = delivery.mode();
        venue = delivery.venue();
        joinRef = delivery.joinRef();
    }

    void open() {
        opened = true;
    }

    void moved(SessionRescheduled e) {
        zone = e.zone().getId();
        slots = e.newSlots();
        startsAt = start(e.newSlots(), e.zone());
        endsAt = end(e.newSlots(), e.zone());
        reconfirmBy = e.reconfirmBy().atOffset(ZoneOffset.UTC);
    }

    void end(Outcome decided) {
        outcome = decided;
    }

    void cancel(SessionCancelled e) {
        outcome = Outcome.CANCELLED;
        cancelReason = e.reason();
        alternatives = e.alternatives();
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
        return outcome != Outcome.CANCELLED;
    }

    /** Null while nothing is decided. */
    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public boolean isCancelled() {
        return outcome == Outcome.CANCELLED;
    }

    public boolean isConfirmed() {
        return outcome == Outcome.CONFIRMED;
    }

    public boolean isCompleted() {
        return outcome == Outcome.COMPLETED;
    }

    /** Null unless the session is cancelled. */
    public @Nullable CancelReason getCancelReason() {
        return cancelReason;
    }

    /** Other sessions for the people who had a seat in this one. */
    public List<UUID> getAlternatives() {
        return alternatives;
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
        return ZoneId.of(zone);
    }

    public List<Slot> getSlots() {
        return slots;
    }

    public Instant getStartsAt() {
        return startsAt.toInstant();
    }

    public Instant getEndsAt() {
        return endsAt.toInstant();
    }

    public Delivery.Mode getMode() {
        return mode;
    }

    public @Nullable String getVenue() {
        return venue;
    }

    public Delivery getDelivery() {
        return new Delivery(mode, venue, joinRef);
    }

    /** Null if the price is given on request. */
    public @Nullable Money getPrice() {
        return price == null || currency == null ? null : new Money(price, Currency.getInstance(currency));
    }
}
