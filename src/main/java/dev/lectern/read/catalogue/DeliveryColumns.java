package dev.lectern.read.catalogue;

import dev.lectern.domain.session.Delivery;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** The columns that say where a session takes place. */
@Embeddable
public class DeliveryColumns {
    @Enumerated(EnumType.STRING)
    private Delivery.Mode mode;

    private @Nullable String venue;

    @Column(name = "join_ref")
    private @Nullable String joinRef;

    protected DeliveryColumns() {}

    DeliveryColumns(Delivery delivery) {
        mode = delivery.mode();
        venue = delivery.venue();
        joinRef = delivery.joinRef();
    }

    Delivery get() {
        return new Delivery(mode, venue, joinRef);
    }
}
