package dev.lectern.views;

import dev.lectern.journal.Doorbell;
import dev.lectern.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The doorbell as a message that holds the tenant and nothing else. Not persistent, outside any transaction, lost without harm. */
@ApplicationScoped
public class JmsDoorbell implements Doorbell {
    private static final Logger LOG = Logger.getLogger(JmsDoorbell.class.getName());

    @Resource(lookup = "jms/lectern")
    private ConnectionFactory factory;

    @Resource(lookup = "jms/doorbell")
    private Queue doorbell;

    @Override
    public void ring(TenantId tenant) {
        try (JMSContext jms = factory.createContext()) {
            jms.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT).send(doorbell, tenant.toString());
        } catch (JMSRuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The doorbell of tenant {0} did not ring ({1}); the sweep will find its events.",
                    new Object[] {tenant, e.getMessage()});
        }
    }
}
