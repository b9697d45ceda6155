package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.EventCodec;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/**
 * Produces the journal, its codec and the repository of aggregates for injection. The classes themselves need no
 * container.
 */
@ApplicationScoped
class JournalProducer {
    @Resource(lookup = "jdbc/lectern-journal")
    private DataSource own;

    @Resource(lookup = "jdbc/lectern-reading")
    private DataSource reading;

    @Produces
    @Singleton
    EventCodec codec(List<AggregateType> aggregates) {
        return new EventCodec(aggregates.stream().map(AggregateType::history).toList());
    }

    @Produces
    @Singleton
    Journal journal(EventCodec codec, Doorbell doorbell) {
        return new Journal(own, codec, doorbell);
    }

    @Produces
    @Singleton
    @ReadOnly
    Journal readOnly(EventCodec codec, Doorbell doorbell) {
        return new Journal(reading, codec, doorbell);
    }

    @Produces
    @Singleton
    AggregateRepository aggregates(Journal journal) {
        return new AggregateRepository(journal);
    }
}
