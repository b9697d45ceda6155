package dev.lectern.eventsourcing.journal.cluster;

import dev.lectern.eventsourcing.journal.schema.EventCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.sql.DataSource;

/** Makes this node known to the container, named after its machine and process. */
@ApplicationScoped
class NodesProducer {
    @Produces
    @Singleton
    Nodes nodes(DataSource database, EventCodec codec) {
        return new Nodes(database, codec, ProcessHandle.current().pid() + " at " + machine());
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
