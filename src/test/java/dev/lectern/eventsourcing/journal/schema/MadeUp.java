package dev.lectern.eventsourcing.journal.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.util.TimePeriod;
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
            case MAP -> map(name, schema.getValueType());
            default -> scalar(name, schema);
        };
    }

    private List<?> list(String name, Schema element) {
        var list = new ArrayList<@Nullable Object>();
        for (int i = random.nextInt(3); i > 0; i--) list.add(value(name, element));
        return list;
    }

    private Map<String, Object> map(String name, Schema value) {
        var map = new TreeMap<String, Object>();
        for (int i = random.nextInt(3); i > 0; i--)
            map.put(name + " " + random.nextInt(100), ValueCodec.set(value(name, value)));
        return map;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Object scalar(String name, Schema schema) {
        return switch (ScalarTypes.of(schema).plain().getSimpleName()) {
            case "String" -> name + " " + random.nextInt(100);
            case "UUID" -> id();
            case "Integer" -> random.nextInt(1, 100);
            case "Long" -> random.nextLong();
            case "Float" -> random.nextInt(10_000) / 100F;
            case "Double" -> random.nextInt(100_000) / 100.0;
            case "Boolean" -> random.nextBoolean();
            case "BigDecimal" -> decimal((LogicalTypes.Decimal) schema.getLogicalType());
            case "LocalDate" -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_650));
            case "LocalTime" -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
            case "Instant" -> moment();
            case "LocalDateTime" -> LocalDateTime.ofInstant(moment(), ZoneOffset.UTC);
            case "TimePeriod" -> TimePeriod.of(random.nextInt(24), random.nextInt(60), random.nextInt(86_400_000));
            default -> throw new IllegalArgumentException("Nothing is made up for " + schema + " yet.");
        };
    }

    private Instant moment() {
        return Instant.ofEpochSecond(1_577_836_800L + random.nextInt(300_000_000));
    }

    private BigDecimal decimal(LogicalTypes.Decimal type) {
        BigInteger most = BigInteger.TEN.pow(type.getPrecision());
        return new BigDecimal(BigInteger.valueOf(random.nextInt(100_000)).mod(most), type.getScale());
    }
}
