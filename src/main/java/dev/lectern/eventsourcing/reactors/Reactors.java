package dev.lectern.eventsourcing.reactors;

import dev.lectern.eventsourcing.journal.EventPage;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.SchemaNotYetWritable;
import dev.lectern.eventsourcing.journal.Stale;
import dev.lectern.eventsourcing.projections.Generations.Locked;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.SubscriptionSource;
import dev.lectern.eventsourcing.tenancy.Caller.Cause;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The reactors as subscriptions. Their commands commit first, each in its own transaction; checkpoint and deadlines
 * commit together afterwards. After a crash in between, the reactor receives the events again, and the ids of its
 * commands prevent a second effect.
 */
@ApplicationScoped
public class Reactors implements SubscriptionSource {
    private static final Logger LOG = Logger.getLogger(Reactors.class.getName());
    private static final int BATCH = 50;

    @Inject
    @Any
    private Instance<Reactor> beans;

    @Inject
    private List<ReactorType> reactors;

    @Inject
    private Deadlines deadlines;

    @Override
    public List<Subscription> subscriptions() {
        return reactors.stream().map(type -> following(bean(type))).toList();
    }

    /** Empty if this build has no reactor of that name. */
    Optional<Reactor> named(String name) {
        return reactors.stream()
                .filter(type -> type.name().equals(name))
                .map(this::bean)
                .findFirst();
    }

    private Reactor bean(ReactorType type) {
        return beans.select(type.reactor()).get();
    }

    /** A reactor as a subscription. */
    public Subscription following(Reactor reactor) {
        return new Reacting(reactor);
    }

    private final class Reacting implements Subscription {
        private final Reactor reactor;

        Reacting(Reactor reactor) {
            this.reactor = reactor;
        }

        @Override
        public String name() {
            return reactor.name();
        }

        @Override
        public Kind kind() {
            return Kind.REACTOR;
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public int batch() {
            return BATCH;
        }

        @Override
        public EventPage take(Journal journal, TenantId tenant, Locked locked, int limit) {
            EventPage page = journal.read(tenant, locked.position(), limit);
            for (Recorded recorded : page.recorded()) react(tenant, recorded);
            return page;
        }

        private void react(TenantId tenant, Recorded recorded) {
            var cause = new Cause(recorded.id(), recorded.stored().metadata().correlationId());
            try {
                reactor.on(recorded, new Reaction(tenant, name(), cause, Instant.now(), deadlines));
            } catch (Stale | SchemaNotYetWritable noAnswer) {
                throw noAnswer; // the event is delivered again
            } catch (Refused refusal) {
                LOG.log(Level.INFO, "{0} of tenant {1} was refused at position {2}: {3}", new Object[] {
                    name(), tenant, recorded.position(), refusal.sentence()
                });
            }
        }
    }
}
