package dev.lectern.eventsourcing.journal.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of text and ids. Half a surrogate pair is refused; Avro would replace it by a question mark or the like.
 */
final class TextCodecs {
    private static final int LENGTH_OF_ID = 36;

    static final ValueCodec TEXT =
            new ValueCodec((out, v) -> out.writeString(whole(v)), TextCodecs::read, TextCodecs::whole);
    static final ValueCodec ID = new ValueCodec(
            (out, v) -> out.writeString(ScalarCodecs.is(UUID.class, v).toString()),
            in -> id(read(in)),
            v -> ScalarCodecs.is(UUID.class, v));

    private static final ThreadLocal<Utf8> SCRATCH = ThreadLocal.withInitial(Utf8::new);

    private TextCodecs() {}

    private static String whole(@Nullable Object value) {
        String text = ScalarCodecs.is(String.class, value);
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0))
                throw new IllegalArgumentException("half a character stands at " + i);
            i++;
        }
        return text;
    }

    /**
     * Reads through a buffer of the thread. A replacement character may have been written, or may stand for malformed
     * bytes; the strict decoder throws in the second case.
     */
    private static String read(Decoder in) throws IOException {
        Utf8 bytes = in.readString(SCRATCH.get());
        String text = bytes.toString();
        if (text.indexOf('\uFFFD') >= 0) // written, or put in by Avro for malformed bytes
        text = UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(bytes.getBytes(), 0, bytes.getByteLength()))
                .toString();
        return text;
    }

    /** Accepts the full form only; the JDK would also accept 1-1-1-1-1. */
    static UUID id(String text) {
        if (text.length() != LENGTH_OF_ID) throw new IllegalArgumentException(text + " is no id");
        return UUID.fromString(text);
    }
}
