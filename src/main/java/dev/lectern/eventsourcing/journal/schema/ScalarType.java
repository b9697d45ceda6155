package dev.lectern.eventsourcing.journal.schema;

import java.util.function.Function;
import org.apache.avro.Schema;

/**
 * A scalar type of Avro, as it is read here: a primitive type alone, or one with a logical type.
 *
 * @param plain the Java type of its values in {@link Fields}
 * @param wanted a value that fits, as the end of an error message
 * @param codec the codec of a schema of this type
 */
record ScalarType(Class<?> plain, String wanted, Function<Schema, ValueCodec> codec) {}
