package dev.lectern.eventsourcing.journal.cluster;

import dev.lectern.database.DatabaseUnusable;
import dev.lectern.database.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Registers this node when the database is ready. A build that cannot read everything in the journal does not start.
 */
@ApplicationScoped
public class JoinAtStartup implements StartupCheck {
    @Inject
    private Nodes nodes;

    @Override
    public void check() {
        List<String> unknown;
        try {
            unknown = nodes.join();
        } catch (IllegalStateException broken) {
            throw new DatabaseUnusable(String.valueOf(broken.getMessage()), broken);
        }
        if (!unknown.isEmpty())
            throw new DatabaseUnusable(
                    "This build is older than the journal and does not read " + String.join(", ", unknown)
                            + ". Start a build that does: at least as new as the one that wrote them.");
    }
}
