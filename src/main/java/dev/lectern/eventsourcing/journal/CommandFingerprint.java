package dev.lectern.eventsourcing.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.RecordComponent;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/**
 * What a command asks for, without when: two commands of one id are the same if their prints are. Event ids derive from it, so an append
 * that is tried again carries the ids of the first try, and the journal tells a repeat from a reused id by comparing them.
 */
public record CommandFingerprint(UUID commandId, String hash) {

    /**
     * An id for a command that a form sends: sent twice as it stands, the form asks for one thing; sent with other content, for another.
     *
     * @param form made when the form was opened
     */
    public static UUID idWithin(UUID form, Command command) {
        return Ids.derived(form, of(form, command).hash());
    }

    static CommandFingerprint of(UUID commandId, Command command) {
        if (!command.getClass().isRecord())
            throw new IllegalArgumentException(command.getClass() + " is not a record.");
        var text = new StringBuilder(command.getClass().getSimpleName());
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            if (component.getName().equals("at")) continue; // a retry comes later and asks for the same
            text.append('|')
                    .append(component.getName())
                    .append('=')
                    .append(Objects.toString(value(component, command)));
        }
        return new CommandFingerprint(
                commandId,
                HexFormat.of().formatHex(Ids.digest("SHA-256", text.toString().getBytes(UTF_8))));
    }

    /** @param fromLast 0 for the last event of the append, 1 for the one before it … */
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
