package dev.lectern.course.catalogue;

import dev.lectern.money.Money;
import dev.lectern.session.Delivery;
import dev.lectern.session.SessionEvent.Kind;
import dev.lectern.session.SessionEvent.SessionScheduled;
import dev.lectern.session.Slot;
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

/** A session as the catalogue lists it: when, where and for how much. */
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

    @Convert(converter = SlotLines.class)
    private List<Slot> slots;

    @Column(name = "starts_at")
    private OffsetDateTime startsAt;

    @Column(name = "ends_at")
    private OffsetDateTime endsAt;

    @Enumerated(EnumType.STRING)
    private Delivery.Mode mode;

    private @Nullable String venue;
    private @Nullable BigDecimal price;
    private @Nullable String currency;

    protected CatalogueDate() {}

    CatalogueDate(UUID sessionId, SessionScheduled e) {
        this.sessionId = sessionId;
        courseId = e.courseId();
        forAll = e.kind() == Kind.PUBLIC;
        zone = e.zone().getId();
        slots = e.slots();
        startsAt = e.slots().getFirst().startsAt(e.zone()).atOffset(ZoneOffset.UTC);
        endsAt = e.slots().getLast().endsAt(e.zone()).atOffset(ZoneOffset.UTC);
        mode = e.delivery().mode();
        venue = e.delivery().venue();
        price = e.price() == null ? null : e.price().amount();
        currency = e.price() == null ? null : e.price().currency().getCurrencyCode();
    }

    void open() {
        opened = true;
    }

    public UUID getSessionId() {
        return sessionId;
    }

    public UUID getCourseId() {
        return courseId;
    }

    /** Whether the public may see it: an opened session that is nobody's own. */
    public boolean isListed() {
        return forAll && opened;
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

    /** Null: on request. */
    public @Nullable Money getPrice() {
        return price == null || currency == null ? null : new Money(price, Currency.getInstance(currency));
    }
}
