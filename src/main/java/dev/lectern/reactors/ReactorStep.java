package dev.lectern.reactors;

import dev.lectern.journal.Journal;
import dev.lectern.journal.NotYet;
import dev.lectern.journal.Recorded;
import dev.lectern.journal.Refused;
import dev.lectern.journal.Stale;
import dev.lectern.journal.Stretch;
import dev.lectern.tenancy.Caller.Cause;
import dev.lectern.tenancy.TenantId;
import dev.lectern.views.Generations;
import dev.lectern.views.Generations.Locked;
import dev.lectern.views.Stuck;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings one reactor over a batch of events. The commands commit by themselves, the checkpoint and the deadlines after them and together: a
 * crash between makes the reactor hear of the events again, and the ids of its commands keep them from doing anything again.
 */
@Stateless
public class ReactorStep {
    private static final Logger LOG = Logger.getLogger(ReactorStep.class.getName());

    @Inject
    private Journal journal;

    @Inject
    private Generations checkpoints;

    @Inject
    private Deadlines deadlines;

    /** @return where the reactor stands now; empty if somebody else is at work with it */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Long> batch(TenantId tenant, Reactor reactor, int limit) {
        return checkpoints.lock(tenant, reactor.name()).map(locked -> batch(tenant, reactor, locked, limit));
    }

    private long batch(TenantId tenant, Reactor reactor, Locked locked, int limit) {
        Stretch stretch = journal.read(tenant, locked.position(), limit);
        if (stretch.until() == locked.position()) return locked.position();
        for (Recorded recorded : stretch.recorded()) react(tenant, reactor, recorded);
        checkpoints.advance(tenant, locked.generation(), stretch.until());
        return stretch.until();
    }

    private void react(TenantId tenant, Reactor reactor, Recorded recorded) {
        var cause = new Cause(recorded.id(), recorded.stored().metadata().correlationId());
        try {
            reactor.on(recorded, new Reaction(tenant, reactor.name(), cause, Instant.now(), deadlines));
        } catch (Stale | NotYet noAnswer) {
            throw new Stuck(reactor.name(), List.of(recorded), noAnswer); // to be heard again
        } catch (Refused refusal) {
            LOG.log(Level.INFO, "{0} of tenant {1} was refused at position {2}: {3}", new Object[] {
                reactor.name(), tenant, recorded.position(), refusal.sentence()
            });
        } catch (RuntimeException failed) {
            throw new Stuck(reactor.name(), List.of(recorded), failed);
        }
    }
}
