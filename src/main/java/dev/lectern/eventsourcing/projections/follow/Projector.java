package dev.lectern.eventsourcing.projections.follow;

import dev.lectern.eventsourcing.journal.Doorbell;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers the doorbell. The message says only where to look, so a forged, repeated or late message costs one look and
 * changes nothing. A tenant that has more to do than one round rings again, and waits behind the tenants that rang
 * meanwhile.
 */
@MessageDriven
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Projector implements MessageListener {
    private static final Logger LOG = Logger.getLogger(Projector.class.getName());

    @Inject
    private SubscriptionRound subscriptionRound;

    @Inject
    private Doorbell doorbell;

    @Override
    public void onMessage(Message ring) {
        try {
            var tenant = new TenantId(UUID.fromString(ring.getBody(String.class)));
            if (subscriptionRound.round(tenant)) doorbell.ring(tenant);
        } catch (JMSException | IllegalArgumentException notOurs) {
            LOG.log(
                    Level.WARNING,
                    "A message at the doorbell names no tenant and is dropped: {0}",
                    notOurs.getMessage());
        }
    }
}
