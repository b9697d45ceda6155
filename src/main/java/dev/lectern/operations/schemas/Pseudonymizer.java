package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.VersionedFields;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the personal data in stored events with pseudonyms: in the fields that the event's history names as
 * personal, or in all text if there is no history.
 */
final class Pseudonymizer {
    private final EventCodec codec;
    private final List<History> histories;
    private final Pseudonyms pseudonyms = new Pseudonyms();

    Pseudonymizer(EventCodec codec, List<History> histories) {
        this.codec = codec;
        this.histories = histories;
    }

    Payload of(Stored stored) {
        var payload = new Payload(stored.schema(), stored.payload());
        Optional<Set<String>> personal = histories.stream()
                .filter(history ->
                        history.streamCategory().equals(stored.stream().category()))
                .map(History::personal)
                .findFirst();
        try {
            VersionedFields versionedFields = codec.stored(payload);
            return codec.encode(
                    versionedFields.schema(),
                    fields(versionedFields.schema().schema(), versionedFields.fields(), personal.orElse(null), false));
        } catch (IOException | RuntimeException unreadable) {
            return noise(payload);
        }
    }

    /**
     * Replaces the bytes of an event that cannot be read, because they may contain names. The new bytes cannot be read
     * either.
     */
    private Payload noise(Payload unreadable) {
        byte[] bytes = new byte[Math.max(16, unreadable.bytes().length)];
        Arrays.fill(bytes, (byte) 0xff);
        return new Payload(unreadable.schema(), bytes);
    }

    /**
     * @param personal the names of personal fields; null if all fields are personal
     * @param within whether the record itself is in a personal field
     */
    private Fields fields(Schema schema, Fields fields, @Nullable Set<String> personal, boolean within) {
        Fields disguised = fields;
        for (Schema.Field field : schema.getFields()) {
            boolean isPersonal = within || personal == null || personal.contains(field.name());
            disguised =
                    disguised.with(field.name(), value(field.schema(), fields.get(field.name()), personal, isPersonal));
        }
        return disguised;
    }

    private @Nullable Object value(
            Schema schema, @Nullable Object value, @Nullable Set<String> personal, boolean isPersonal) {
        if (value == null) return null;
        return switch (schema.getType()) {
            case UNION -> value(schema.getTypes().get(1), value, personal, isPersonal);
            case RECORD -> fields(schema, (Fields) value, personal, isPersonal);
            case ARRAY ->
                ((List<?>) value)
                        .stream()
                                .map(each -> value(schema.getElementType(), each, personal, isPersonal))
                                .toList();
            case MAP -> map(schema.getValueType(), (Map<?, ?>) value, personal, isPersonal);
            case STRING -> isPersonal && value instanceof String text ? pseudonyms.of(text) : value;
            default -> value;
        };
    }

    private Map<String, @Nullable Object> map(
            Schema schema, Map<?, ?> map, @Nullable Set<String> personal, boolean isPersonal) {
        var disguised = new HashMap<String, @Nullable Object>();
        map.forEach((key, each) -> disguised.put(
                isPersonal ? pseudonyms.of((String) key) : (String) key, value(schema, each, personal, isPersonal)));
        return disguised;
    }
}
