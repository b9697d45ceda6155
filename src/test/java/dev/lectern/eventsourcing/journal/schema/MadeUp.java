package dev.lectern.eventsourcing.journal.schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Random fields that a schema allows, knowing nothing but the schema. The same seed makes the same fields. */
final class MadeUp {
    private final Random random;

    private MadeUp(long seed) {
        random = new Random(seed);
    }

    static Fields of(Schema schema, long seed) {
        return new MadeUp(seed).fields(schema);
    }

    private Fields fields(Schema schema) {
        Fields fields = Fields.none();
        for (Schema.Field field : schema.getFields())
            fields = fields.with(field.name(), value(field.name(), field.schema()));
        return fields;
    }

    private @Nullable Object value(String name, Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> fields(schema);
            case UNION ->
                random.nextBoolean() ? null : value(name, schema.getTypes().get(1));
            case ARRAY -> list(name, schema.getElementType());
            case ENUM ->
                schema.getEnumSymbols()
                        .get(random.nextInt(schema.getEnumSymbols().size()));
            case STRING -> schema.getLogicalType() == null ? name + " " + random.nextInt(100) : id();
            case INT -> whole(schema);
            case LONG -> schema.getLogicalType() == null ? (Object) random.nextLong() : moment();
            case DOUBLE -> random.nextInt(100_000) / 100.0;
            case BOOLEAN -> random.nextBoolean();
            case BYTES -> decimal((LogicalTypes.Decimal) schema.getLogicalType());
            default -> throw new IllegalArgumentException("No event has a " + schema.getType() + ".");
        };
    }

    private List<?> list(String name, Schema element) {
        var list = new ArrayList<@Nullable Object>();
        for (int i = random.nextInt(3); i > 0; i--) list.add(value(name, element));
        return list;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Object whole(Schema schema) {
        return switch (schema.getLogicalType()) {
            case LogicalTypes.Date date -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_650));
            case LogicalTypes.TimeMillis time -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
            case null, default -> random.nextInt(1, 100);
        };
    }

    private Instant moment() {
        return Instant.ofEpochSecond(1_577_836_800L + random.nextInt(300_000_000));
    }

    private BigDecimal decimal(LogicalTypes.Decimal type) {
        return BigDecimal.valueOf(random.nextInt(100_000), type.getScale());
    }
}
