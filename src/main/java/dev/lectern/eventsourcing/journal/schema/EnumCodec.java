package dev.lectern.eventsourcing.journal.schema;

import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The codecs of Avro's enums: as plain symbols, and as the constants of a Java enum. */
final class EnumCodec {
    private EnumCodec() {}

    static ValueCodec symbols(Schema schema) {
        List<String> symbols = schema.getEnumSymbols();
        return new ValueCodec(
                (out, value) -> out.writeEnum(symbolOf(schema, value)),
                in -> symbols.get(in.readEnum()),
                plain -> symbols.get(symbolOf(schema, plain)));
    }

    private static int symbolOf(Schema schema, @Nullable Object plain) {
        if (plain instanceof String symbol && schema.hasEnumSymbol(symbol)) return schema.getEnumOrdinal(symbol);
        throw new IllegalArgumentException(plain + " is none of " + schema.getEnumSymbols());
    }

    static ValueCodec constants(Schema schema, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        List<String> names = names(type);
        if (!names.equals(schema.getEnumSymbols()))
            throw new IllegalStateException(
                    type.getSimpleName() + " is " + names + " but its schema says " + schema.getEnumSymbols() + ".");
        return new ValueCodec(
                (out, value) -> out.writeEnum(((Enum<?>) ValueCodec.set(value)).ordinal()),
                in -> constants[in.readEnum()],
                plain -> constants[symbolOf(schema, plain)]);
    }

    /** The names of a Java enum's constants, in their order; none if the type is no enum. */
    static List<String> names(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : List.of(constants).stream().map(c -> ((Enum<?>) c).name()).toList();
    }
}
