package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an event: who caused it, and because of what. Stored as JSON text, which the hash chain covers. It
 * can be read whatever roles and channels this build knows.
 *
 * @param actor the person; null for a visitor and for the system
 * @param role the role in which they acted; null for a visitor
 * @param channel through which the command came
 * @param correlationId the same for everything that one request caused
 * @param causationId the event that a reactor answered; null for what people asked for
 */
public record Metadata(
        @Nullable UUID actor,
        @Nullable StoredConstant<Role> role,
        StoredConstant<Channel> channel,
        UUID correlationId,
        @Nullable UUID causationId) {

    private static final Vocabulary<Role> ROLES = new Vocabulary<>(Role.class);
    private static final Vocabulary<Channel> CHANNELS = new Vocabulary<>(Channel.class);

    // made once: finding the JSON provider takes longer than reading or writing an event
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    public Metadata(
            @Nullable UUID actor,
            @Nullable Role role,
            Channel channel,
            UUID correlationId,
            @Nullable UUID causationId) {
        this(
                actor,
                role == null ? null : StoredConstant.of(role),
                StoredConstant.of(channel),
                correlationId,
                causationId);
    }

    /** A person's command starts a correlation, with the command id as its id. A reaction keeps that of its cause. */
    public static Metadata of(Caller by, UUID commandId) {
        Caller.Cause cause = by.cause();
        return new Metadata(
                by.userId(),
                by.actingRole(),
                by.channel(),
                cause == null ? commandId : cause.correlationId(),
                cause == null ? null : cause.eventId());
    }

    String toJson() {
        var json = BUILDERS.createObjectBuilder()
                .add("channel", channel.word())
                .add("correlation", correlationId.toString());
        if (actor != null) json.add("actor", actor.toString());
        if (role != null) json.add("role", role.word());
        if (causationId != null) json.add("causation", causationId.toString());
        return json.build().toString();
    }

    static Metadata parse(String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            String role = object.getString("role", null);
            return new Metadata(
                    uuid(object, "actor"),
                    role == null ? null : ROLES.constant(role),
                    CHANNELS.constant(object.getString("channel")),
                    UUID.fromString(object.getString("correlation")),
                    uuid(object, "causation"));
        }
    }

    public static boolean isReadable(String json) {
        try {
            parse(json);
            return true;
        } catch (RuntimeException whateverIsWrong) {
            return false;
        }
    }

    private static @Nullable UUID uuid(JsonObject object, String name) {
        String text = object.getString(name, null);
        return text == null ? null : UUID.fromString(text);
    }
}
