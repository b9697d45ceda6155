package dev.lectern.faults;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Polls the checkpoint of each generation and the position that readers see, every 20 ms: neither may ever go back. */
final class CheckpointWatch implements AutoCloseable {
    private final DataSource all;
    private final List<TenantId> tenants;
    private final List<String> found = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> furthest = new HashMap<>();
    private final Thread looking = Thread.ofVirtual().unstarted(this::look);
    private volatile boolean over;
    private long looks;

    /** @param all connections of a role to which row-level security does not apply */
    CheckpointWatch(DataSource all, List<TenantId> tenants) {
        this.all = all;
        this.tenants = tenants;
        looking.start();
    }

    private void look() {
        while (!over) {
            try (Connection connection = all.getConnection()) {
                while (!over) {
                    for (TenantId tenant : tenants) once(connection, tenant);
                    looks++;
                    FaultProof.pause(Duration.ofMillis(20));
                }
            } catch (SQLException databaseIsStartedAgain) {
                FaultProof.pause(Duration.ofMillis(100));
            }
        }
    }

    private void once(Connection connection, TenantId tenant) throws SQLException {
        try (var select = connection.prepareStatement(
                "select view, generation, stage, position from generation where tenant_id = ? and stage <>"
                        + " 'DROPPED'")) {
            select.setObject(1, tenant.value());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    String view = row.getString(1) + " of " + tenant;
                    step("Generation " + row.getInt(2) + ", " + view, row.getLong(4));
                    if (row.getString(3).equals("LIVE")) step("What readers see of " + view, row.getLong(4));
                }
            }
        }
    }

    private void step(String what, long to) {
        Long from = furthest.put(what, to);
        if (from != null && to < from) found.add(what + " went back from " + from + " to " + to + ".");
    }

    /** The positions that went back, a sentence each. Stops the polling. */
    List<String> found() {
        close();
        return List.copyOf(found);
    }

    /** How often it has polled. */
    long looks() {
        return looks;
    }

    @Override
    public void close() {
        over = true;
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
