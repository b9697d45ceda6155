package dev.lectern.eventsourcing.journal.schema;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Java type of a system's own whose values events contain as values of a plain type, such as a time zone as text.
 * Records can have components of it wherever their schema has the plain type. {@link Fields} contain the plain value.
 *
 * @param plain a type of scalar values in {@link Fields}
 */
public record JavaScalar<J, P>(Class<J> type, Class<P> plain, Function<J, P> toPlain, Function<P, J> toJava) {

    /** The same type, with a cache. For types that have few distinct values, and whose parsing costs something. */
    public JavaScalar<J, P> interned() {
        return new JavaScalar<>(type, plain, toPlain, new InternCache<>(toJava)::of);
    }

    ValueCodec over(ValueCodec codec) {
        return new ValueCodec(
                write(codec.write()),
                read(codec.read()),
                value -> java(codec.make().of(value)));
    }

    ValueCodec.Write write(ValueCodec.Write plainly) {
        return (out, value) -> plainly.to(out, toPlain.apply(type.cast(ValueCodec.set(value))));
    }

    ValueCodec.Read read(ValueCodec.Read plainly) {
        return in -> java(plainly.from(in));
    }

    private J java(@Nullable Object value) {
        return toJava.apply(plain.cast(ValueCodec.set(value)));
    }
}
