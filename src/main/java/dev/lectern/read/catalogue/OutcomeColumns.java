package dev.lectern.read.catalogue;

import dev.lectern.domain.session.StageEvent.CancelReason;
import dev.lectern.domain.session.StageEvent.SessionCancelled;
import dev.lectern.eventsourcing.projections.rows.IdsConverter;
import dev.lectern.read.catalogue.CatalogueDate.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns that say what was decided about a session: that it goes ahead, is cancelled, or took place. */
@Embeddable
public class OutcomeColumns {
    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancel_reason")
    private @Nullable CancelReason cancelReason;

    @Convert(converter = IdsConverter.class)
    private List<UUID> alternatives = List.of();

    protected OutcomeColumns() {}

    void decide(Outcome decided) {
        outcome = decided;
    }

    void cancel(SessionCancelled e) {
        outcome = Outcome.CANCELLED;
        cancelReason = e.reason();
        alternatives = e.alternatives();
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    CancelReason cancelReason() {
        return cancelReason;
    }

    List<UUID> alternatives() {
        return alternatives;
    }
}
