package dev.lectern.eventsourcing.journal.integrity;

import dev.lectern.eventsourcing.journal.schema.EventCodec;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Makes the verifier known to the container, on connections on which the database itself refuses to write. */
@ApplicationScoped
class VerifierProducer {
    @Resource(lookup = "jdbc/lectern-reading")
    private DataSource reading;

    @Produces
    @Singleton
    JournalVerifier verifier(EventCodec codec) {
        return new JournalVerifier(reading, codec.schemas());
    }
}
