package dev.lectern.eventsourcing.journal.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A signed head: where a tenant's journal ended at a moment. If it is kept elsewhere, it shows later whether the events
 * up to it are still the same. It is one line of JSON in a file.
 *
 * @param position the position of the last event
 * @param hash the hash of the last event
 * @param at when the head was signed
 * @param key the public Ed25519 key that signed it, in X.509 encoding
 * @param signature the signature of {@link #text}
 */
public record SignedHead(
        TenantId tenant, String slug, long position, byte[] hash, Instant at, byte[] key, byte[] signature) {

    /** The bytes that are signed. */
    static byte[] text(TenantId tenant, String slug, long position, byte[] hash, Instant at) {
        return String.join(
                        "\n",
                        "lectern head 1",
                        tenant.toString(),
                        slug,
                        Long.toString(position),
                        HexFormat.of().formatHex(hash),
                        at.toString())
                .getBytes(UTF_8);
    }

    byte[] text() {
        return text(tenant, slug, position, hash, at);
    }

    public String toJson() {
        return Json.createObjectBuilder()
                .add("tenant", tenant.toString())
                .add("slug", slug)
                .add("position", position)
                .add("hash", HexFormat.of().formatHex(hash))
                .add("at", at.toString())
                .add("key", Base64.getEncoder().encodeToString(key))
                .add("signature", Base64.getEncoder().encodeToString(signature))
                .build()
                .toString();
    }

    /**
     * Does not check the signature; {@link HeadKey} does.
     *
     * @throws IllegalArgumentException if the line is no signed head
     */
    public static SignedHead parse(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            return new SignedHead(
                    new TenantId(UUID.fromString(json.getString("tenant"))),
                    json.getString("slug"),
                    json.getJsonNumber("position").longValueExact(),
                    HexFormat.of().parseHex(json.getString("hash")),
                    Instant.parse(json.getString("at")),
                    Base64.getDecoder().decode(json.getString("key")),
                    Base64.getDecoder().decode(json.getString("signature")));
        } catch (JsonException
                | DateTimeException
                | IllegalArgumentException
                | ArithmeticException
                | ClassCastException
                | NullPointerException e) {
            throw new IllegalArgumentException("This line is no signed head: " + line, e);
        }
    }
}
