package dev.lectern.read.catalogue;

import dev.lectern.domain.session.Slot;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The columns that say when a session takes place: its parts, and when the first begins and the last ends. */
@Embeddable
public class Timetable {
    private String zone;

    @Convert(converter = SlotsConverter.class)
    private List<Slot> slots;

    @Column(name = "starts_at")
    private OffsetDateTime startsAt;

    @Column(name = "ends_at")
    private OffsetDateTime endsAt;

    protected Timetable() {}

    Timetable(List<Slot> slots, ZoneId zone) {
        this.zone = zone.getId();
        this.slots = slots;
        startsAt = slots.getFirst().startsAt(zone).atOffset(ZoneOffset.UTC);
        endsAt = slots.getLast().endsAt(zone).atOffset(ZoneOffset.UTC);
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
}
