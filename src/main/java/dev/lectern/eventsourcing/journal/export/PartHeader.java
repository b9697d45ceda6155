package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.SourceHead;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The header of one part of an export, as the metadata of an Avro container.
 *
 * @param slug the tenant's slug in the installation of the export
 * @param part the number of the part, from 1
 * @param first the position of its first event; greater than {@code last} if the journal has no event
 * @param last the position of its last event
 * @param until the position at which the whole export ends
 * @param hash the hash of the event at {@code until}, in hexadecimal
 * @param source the head of the journal from which an export for an older build was made, with a hash chain of its own;
 *     null if the events have the hashes with which they were first written
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
        @Nullable SourceHead source,
        List<PartSchema> schemas) {
    private static final String FORMAT = "1";
    private static final String FORMAT_WITH_SOURCE = "2";

    /** @param avsc the schema's text as Avro prints it, whose SHA-256 is its fingerprint */
    public record PartSchema(String type, int version, String avsc) {
        SchemaVersion id() {
            return new SchemaVersion(type, version);
        }
    }

    byte[] toBytes() {
        return ContainerHeader.toBytes(entries());
    }

    byte[] sync() {
        return ContainerHeader.sync(toBytes());
    }

    private SortedMap<String, String> entries() {
        var schemaList = Json.createArrayBuilder();
        for (PartSchema each : schemas)
            schemaList.add(Json.createObjectBuilder()
                    .add("type", each.type)
                    .add("version", each.version)
                    .add("avsc", each.avsc));
        var entries = new TreeMap<String, String>();
        entries.put("avro.codec", "null");
        entries.put("avro.schema", source == null ? StoredEventSchema.TEXT : StoredEventSchema.WITH_SOURCE);
        entries.put("lectern.format", source == null ? FORMAT : FORMAT_WITH_SOURCE);
        entries.put("lectern.tenant", tenant.toString());
        entries.put("lectern.slug", slug);
        entries.put("lectern.part", part + " " + first + " " + last);
        entries.put("lectern.head", until + " " + hash);
        entries.put("lectern.schemas", schemaList.build().toString());
        if (source != null) entries.put("lectern.source", source.position() + " " + source.hash());
        return entries;
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
            entries = ContainerHeader.entries(bytes);
        } catch (IOException | RuntimeException e) {
            throw new ExportUnusable(file + " does not begin as a part of an export does.", e);
        }
        String format = entries.get("lectern.format");
        if (!FORMAT.equals(format) && !FORMAT_WITH_SOURCE.equals(format))
            throw new ExportUnusable(file + " is no part of an export, or of one that this build does not read: it says"
                    + " format " + format + " and not " + FORMAT + " or " + FORMAT_WITH_SOURCE + ".");
        try {
            return of(entries);
        } catch (RuntimeException e) {
            throw new ExportUnusable(file + " does not say what it holds.", e);
        }
    }

    private static PartHeader of(Map<String, String> entries) {
        String[] part = entry(entries, "lectern.part").split(" ");
        SourceHead head = head(entry(entries, "lectern.head"));
        String source = entries.get("lectern.source");
        try (var json = Json.createReader(new StringReader(entry(entries, "lectern.schemas")))) {
            return new PartHeader(
                    new TenantId(UUID.fromString(entry(entries, "lectern.tenant"))),
                    entry(entries, "lectern.slug"),
                    Integer.parseInt(part[0]),
                    Long.parseLong(part[1]),
                    Long.parseLong(part[2]),
                    head.position(),
                    head.hash(),
                    source == null ? null : head(source),
                    json.readArray().getValuesAs(JsonObject.class).stream()
                            .map(each -> new PartSchema(
                                    each.getString("type"), each.getInt("version"), each.getString("avsc")))
                            .toList());
        }
    }

    private static SourceHead head(String entry) {
        String[] head = entry.split(" ");
        return new SourceHead(
                Long.parseLong(head[0]), HexFormat.of().formatHex(HexFormat.of().parseHex(head[1])));
    }

    private static String entry(Map<String, String> entries, String key) {
        return Objects.requireNonNull(entries.get(key), () -> key + " is missing");
    }
}
