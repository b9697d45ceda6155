package dev.lectern.eventsourcing.journal.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The codecs of amounts, which have the places of their schema. An amount that has more places is refused. */
final class DecimalCodecs {
    private static final int USUAL_BYTES = 32;

    private DecimalCodecs() {}

    static ValueCodec bytes(Schema schema) {
        var type = (LogicalTypes.Decimal) schema.getLogicalType();
        int longest = Math.max(USUAL_BYTES, type.getPrecision() / 2 + 1); // a byte holds more than two digits
        return new ValueCodec(
                (out, v) -> out.writeBytes(scaled(v, type).unscaledValue().toByteArray()),
                in -> scaled(new BigDecimal(unscaled(in.readBytes(null), longest), type.getScale()), type),
                v -> scaled(v, type));
    }

    static ValueCodec fixed(Schema schema) {
        var type = (LogicalTypes.Decimal) schema.getLogicalType();
        int size = schema.getFixedSize();
        return new ValueCodec(
                (out, v) -> out.writeFixed(padded(scaled(v, type).unscaledValue(), size)),
                in -> {
                    byte[] bytes = new byte[size];
                    in.readFixed(bytes);
                    return scaled(new BigDecimal(new BigInteger(bytes), type.getScale()), type);
                },
                v -> scaled(v, type));
    }

    /** Refuses long numbers before their digits are counted. */
    private static BigInteger unscaled(ByteBuffer bytes, int longest) {
        if (bytes.remaining() > longest)
            throw new IllegalArgumentException("an amount of " + bytes.remaining() + " bytes");
        return new BigInteger(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    private static byte[] padded(BigInteger unscaled, int size) {
        byte[] digits = unscaled.toByteArray();
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) (unscaled.signum() < 0 ? -1 : 0));
        System.arraycopy(digits, 0, bytes, size - digits.length, digits.length);
        return bytes;
    }

    private static BigDecimal scaled(@Nullable Object value, LogicalTypes.Decimal type) {
        BigDecimal amount = ScalarCodecs.is(BigDecimal.class, value);
        int digits = type.getPrecision() - type.getScale();
        if (amount.signum() != 0 && amount.precision() - (long) amount.scale() > digits)
            throw new IllegalArgumentException("an amount of more than " + digits + " digits before the point");
        try {
            return amount.setScale(type.getScale());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("an amount of more than " + type.getScale() + " places", e);
        }
    }
}
