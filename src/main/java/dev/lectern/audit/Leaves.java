package dev.lectern.audit;

import dev.lectern.journal.schema.UpcasterChain.Step;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** An event's fields as text by path, in the order of their schema: {@code listPrice.currency} is {@code EUR}. What is null is the empty text. */
final class Leaves {
    private final Map<String, String> texts = new LinkedHashMap<>();

    private Leaves() {}

    static Map<String, String> of(Step step) {
        var leaves = new Leaves();
        for (Schema.Field field : step.schema().schema().getFields())
            leaves.walk(field.name(), field.schema(), step.fields().get(field.name()));
        return leaves.texts;
    }

    private void walk(String path, Schema schema, @Nullable Object value) {
        if (value == null) texts.put(path, "");
        else if (schema.getType() == Schema.Type.UNION)
            walk(path, schema.getTypes().get(GenericData.get().resolveUnion(schema, value)), value);
        else if (value instanceof IndexedRecord record)
            for (Schema.Field field : schema.getFields())
                walk(path + "." + field.name(), field.schema(), record.get(field.pos()));
        else if (value instanceof List<?> list) walkList(path, schema.getElementType(), list);
        else texts.put(path, text(schema, value));
    }

    private void walkList(String path, Schema element, List<?> list) {
        if (element.getType() != Schema.Type.RECORD)
            texts.put(path, list.stream().map(value -> text(element, value)).collect(Collectors.joining(", ")));
        else for (int i = 0; i < list.size(); i++) walk(path + " " + (i + 1), element, list.get(i));
    }

    private static String text(Schema schema, Object value) {
        return switch (schema.getLogicalType()) {
            case LogicalTypes.Decimal decimal ->
                new BigDecimal(new BigInteger(bytes((ByteBuffer) value)), decimal.getScale()).toPlainString();
            case LogicalTypes.Date date -> LocalDate.ofEpochDay((Integer) value).toString();
            case LogicalTypes.TimeMillis time ->
                LocalTime.ofNanoOfDay((Integer) value * 1_000_000L).toString();
            case LogicalTypes.TimestampMicros moment ->
                Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString();
            case null, default -> value.toString();
        };
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** Field by field, what one form has and the other. */
    static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        var changes = new ArrayList<Change>();
        before.forEach((field, text) -> changes.add(new Change(field, text, after.get(field))));
        after.forEach((field, text) -> {
            if (!before.containsKey(field)) changes.add(new Change(field, null, text));
        });
        return changes;
    }
}
