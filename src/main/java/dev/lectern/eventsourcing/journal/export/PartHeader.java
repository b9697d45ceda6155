package dev.lectern.eventsourcing.journal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.eventsourcing.journal.schema.Digests;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * The header of one part of an export, as the metadata of an Avro container.
 *
 * @param slug the tenant's slug in the installation of the export
 * @param part the number of the part, from 1
 * @param first the position of its first event; greater than {@code last} if the journal has no event
 * @param last the position of its last event
 * @param until the position at which the whole export ends
 * @param hash the hash of the event at {@code until}, in hexadecimal
 * @param schemas the schemas of all events of the whole export, by type and version
 */
public record PartHeader(
        TenantId tenant,
        String slug,
        int part,
        long first,
        long last,
        long until,
        String hash,
        List<PartSchema> schemas) {
    private static final String FORMAT = "1";
    private static final byte[] MAGIC = {'O', 'b', 'j', 1};
    static final int SYNC = 16;

    /** @param avsc the schema's text as Avro prints it, whose SHA-256 is its fingerprint */
    public record PartSchema(String type, int version, String avsc) {
        SchemaVersion id() {
            return new SchemaVersion(type, version);
        }
    }

    /**
     * The bytes of the header. The sync marker is the beginning of the SHA-256 of all bytes before it, so a header that
     * was changed does not fit its marker.
     */
    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
        SortedMap<String, String> entries = entries();
        try {
            out.writeFixed(MAGIC);
            out.writeMapStart();
            out.setItemCount(entries.size());
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.startItem();
                out.writeString(entry.getKey());
                out.writeBytes(entry.getValue().getBytes(UTF_8));
            }
            out.writeMapEnd();
            out.writeFixed(Digests.sha256(bytes.toByteArray()), 0, SYNC);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    byte[] sync() {
        byte[] header = toBytes();
        return Arrays.copyOfRange(header, header.length - SYNC, header.length);
    }

    private SortedMap<String, String> entries() {
        var schemaList = Json.createArrayBuilder();
        for (PartSchema each : schemas)
            schemaList.add(Json.createObjectBuilder()
                    .add("type", each.type)
                    .add("version", each.version)
                    .add("avsc", each.avsc));
        return new TreeMap<>(Map.of(
                "avro.codec",
                "null",
                "avro.schema",
                StoredEventSchema.TEXT,
                "lectern.format",
                FORMAT,
                "lectern.tenant",
                tenant.toString(),
                "lectern.slug",
                slug,
                "lectern.part",
                part + " " + first + " " + last,
                "lectern.head",
                until + " " + hash,
                "lectern.schemas",
                schemaList.build().toString()));
    }

    /**
     * Reads the header. It does not check that the header is as it was written; {@link PartReader} does.
     *
     * @param bytes the beginning of a file, at least the whole header
     * @throws ExportUnusable if there is no header
     */
    static PartHeader read(byte[] bytes, String file) {
        Map<String, String> entries;
        try {
            entries = entries(DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException | RuntimeException e) {
            throw new ExportUnusable(file + " does not begin as a part of an export does.", e);
        }
        if (!FORMAT.equals(entries.get("lectern.format")))
            throw new ExportUnusable(file + " is no part of an export, or of one that this build does not read: it says"
                    + " format " + entries.get("lectern.format") + " and not " + FORMAT + ".");
        try {
            return of(entries);
        } catch (RuntimeException e) {
            throw new ExportUnusable(file + " does not say what it holds.", e);
        }
    }

    private static Map<String, String> entries(BinaryDecoder in) throws IOException {
        byte[] magic = new byte[MAGIC.length];
        in.readFixed(magic);
        if (!Arrays.equals(magic, MAGIC)) throw new IOException("it is no Avro container");
        var entries = new HashMap<String, String>();
        for (long left = in.readMapStart(); left > 0; left = in.mapNext())
            for (long i = 0; i < left; i++) {
                String key = in.readString();
                ByteBuffer value = in.readBytes(null);
                entries.put(key, UTF_8.decode(value).toString());
            }
        return entries;
    }

    private static PartHeader of(Map<String, String> entries) {
        String[] part = entry(entries, "lectern.part").split(" ");
        String[] head = entry(entries, "lectern.head").split(" ");
        try (var json = Json.createReader(new StringReader(entry(entries, "lectern.schemas")))) {
            return new PartHeader(
                    new TenantId(UUID.fromString(entry(entries, "lectern.tenant"))),
                    entry(entries, "lectern.slug"),
                    Integer.parseInt(part[0]),
                    Long.parseLong(part[1]),
                    Long.parseLong(part[2]),
                    Long.parseLong(head[0]),
                    HexFormat.of().formatHex(HexFormat.of().parseHex(head[1])),
                    json.readArray().getValuesAs(JsonObject.class).stream()
                            .map(each -> new PartSchema(
                                    each.getString("type"), each.getInt("version"), each.getString("avsc")))
                            .toList());
        }
    }

    private static String entry(Map<String, String> entries, String key) {
        return Objects.requireNonNull(entries.get(key), () -> key + " is missing");
    }
}
