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
 * Receives the doorbell messages, and runs a round over the tenant's subscriptions for each. A message names only the
 * tenant, so a forged, repeated or late one costs one look and changes nothing. If one round is not enough, the message
 * is sent again, and waits behind the messages that came meanwhile.
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
