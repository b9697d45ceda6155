package dev.lectern.eventsourcing.journal.cluster;

import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** This node among those that work on the same database: what it reads, said where the others see it. One that is silent for 30 s is gone. */
public class Nodes {
    private final DataSource database;
    private final EventCodec codec;
    private final UUID id = UUID.randomUUID();
    private final String name;

    /** @param name for people: the machine and its process */
    public Nodes(DataSource database, EventCodec codec, String name) {
        this.database = database;
        this.codec = codec;
        this.name = name;
    }

    /**
     * Begins to work, if this build reads everything that was ever written here.
     *
     * @return what it does not read, by name; empty if it is at work now
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

    /** Says that this node is still there. One that was taken for gone joins anew. */
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

    private String reads() {
        var reads = Json.createObjectBuilder();
        for (SchemaVersion schema : codec.schemas().all())
            reads.add(schema.type(), codec.schemas().newest(schema.type()).version());
        return reads.build().toString();
    }

    private String known() {
        var known = Json.createObjectBuilder();
        for (SchemaVersion schema : codec.schemas().all())
            known.add(schema.toString(), HexFormat.of().formatHex(schema.fingerprint()));
        return known.build().toString();
    }

    private IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The node " + name + " could not say that it is there: " + e.getMessage(), e);
    }
}
