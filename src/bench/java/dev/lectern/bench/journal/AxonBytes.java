package dev.lectern.bench.journal;

import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * An Axon serializer that passes on the bytes that Lectern writes and reads them with Lectern's codec: only the stores
 * differ.
 */
final class AxonBytes implements Serializer {
    static final String METADATA = "json";

    private final EventCodec codec;
    private final Converter converter = new ChainingConverter();

    AxonBytes(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> as) {
        byte[] bytes = switch (object) {
            case Payload payload -> payload.bytes();
            case MetaData metaData -> String.valueOf(metaData.get(METADATA)).getBytes(StandardCharsets.UTF_8);
            case null, default -> throw new SerializationException("Neither an event nor metadata: " + object);
        };
        return new SimpleSerializedObject<>(as.cast(bytes), as, typeOf(object));
    }

    private static SerializedType typeOf(@Nullable Object object) {
        return object instanceof Payload(var schema, var bytes)
                ? new SimpleSerializedType(schema.type(), String.valueOf(schema.version()))
                : new SimpleSerializedType(METADATA, null);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> type) {
        return type == byte[].class;
    }

    @Override
    @SuppressWarnings("unchecked") // as in Axon's own serializers
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        byte[] bytes = (byte[]) serialized.getData();
        SerializedType type = serialized.getType();
        if (type.getRevision() == null) return (T) MetaData.with(METADATA, new String(bytes, StandardCharsets.UTF_8));
        try {
            var schema = codec.schemas().of(type.getName(), Integer.parseInt(type.getRevision()));
            return (T) codec.decode(new Payload(schema, bytes), TestHistories.ALONE)
                    .events()
                    .getFirst();
        } catch (IOException e) {
            throw new SerializationException(type.getName(), e);
        }
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getRevision() == null ? MetaData.class : Object.class;
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        return type == null ? SerializedType.emptyType() : new SimpleSerializedType(type.getName(), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
