package dev.lectern.eventsourcing.journal.cluster;

import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * This node's registration in the {@code node} table, among all nodes that use the same database. It says which schema
 * versions the node reads. A node that is silent for 30 s counts as gone.
 */
public class Nodes {
    private final DataSource database;
    private final EventCodec codec;
    private final UUID id = UUID.randomUUID();
    private final String name;

    /** @param name a name for people: the machine and the process */
    public Nodes(DataSource database, EventCodec codec, String name) {
        this.database = database;
        this.codec = codec;
        this.name = name;
    }

    /**
     * Registers this node, if its build reads everything that was ever written in this database.
     *
     * @return the versions that it does not read, by name; empty if the node is registered
     */
    public List<String> join() {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement("select join_nodes(?, ?, ?::jsonb, ?::jsonb)")) {
            call.setObject(1, id);
            call.setString(2, name);
            call.setString(3, reads());
            call.setString(4, known());
            var unknown = new ArrayList<String>();
            try (var row = call.executeQuery()) {
                while (row.next()) unknown.add(row.getString(1));
            }
            return unknown;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Renews the registration. A node that was counted as gone joins again.
     *
     * @return as {@link #join}
     */
    public List<String> beat() {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update node set seen_at = now() where node_id = ? and not is_gone(seen_at)")) {
            update.setObject(1, id);
            if (update.executeUpdate() == 1) return List.of();
        } catch (SQLException e) {
            throw failed(e);
        }
        return join();
    }

    public void leave() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from node where node_id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The newest version of each event type that this build reads, as JSON. */
    private String reads() {
        var reads = Json.createObjectBuilder();
        for (EventSchema schema : codec.schemas().all())
            reads.add(schema.type(), codec.schemas().newest(schema.type()).version());
        return reads.build().toString();
    }

    /** The fingerprint of each schema version that this build reads, in hexadecimal, as JSON. */
    private String known() {
        var known = Json.createObjectBuilder();
        for (EventSchema schema : codec.schemas().all())
            known.add(schema.toString(), HexFormat.of().formatHex(schema.fingerprint()));
        return known.build().toString();
    }

    private IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The node " + name + " could not say that it is there: " + e.getMessage(), e);
    }
}
