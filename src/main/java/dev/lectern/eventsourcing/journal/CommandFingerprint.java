package dev.lectern.eventsourcing.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.eventsourcing.journal.schema.Digests;
import java.lang.reflect.RecordComponent;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/**
 * The fingerprint of a command: its id, and the hash of its content without its time. Event ids are derived from it. So
 * a command that is sent again has the event ids of its first attempt. If a stored event of the same command id has
 * another id, the command id was used for another command (idempotency).
 *
 * @param hash SHA-256 in hex
 */
public record CommandFingerprint(UUID commandId, String hash) {

    /**
     * The id of a command that a form sends. A form sent twice with the same content gives the same id, and with other
     * content another id.
     *
     * @param form the id that the form got when it was opened
     */
    public static UUID idWithin(UUID form, Command command) {
        return Ids.derived(form, of(form, command).hash());
    }

    static CommandFingerprint of(UUID commandId, Command command) {
        if (!command.getClass().isRecord())
            throw new IllegalArgumentException(command.getClass() + " is not a record.");
        var text = new StringBuilder(command.getClass().getSimpleName());
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            if (component.getName().equals("at")) continue; // a retry has a later time and is the same command
            text.append('|')
                    .append(component.getName())
                    .append('=')
                    .append(Objects.toString(value(component, command)));
        }
        return new CommandFingerprint(
                commandId,
                HexFormat.of().formatHex(Digests.sha256(text.toString().getBytes(UTF_8))));
    }

    /** @param fromLast 0 for the last event of the append, 1 for the one before it, and so on */
    UUID eventId(int fromLast) {
        return Ids.derived(commandId, hash + "/" + fromLast);
    }

    private static Object value(RecordComponent component, Command command) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
