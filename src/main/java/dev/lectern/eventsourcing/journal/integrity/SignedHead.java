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
 * Where a tenant's journal ended at a moment, signed: kept elsewhere, it shows later whether what was before it is still the same. A line of JSON
 * in a file.
 *
 * @param key the Ed25519 key that signed it, encoded as X.509 does
 * @param signature over {@link #text}
 */
public record SignedHead(
        TenantId tenant, String slug, long position, byte[] hash, Instant at, byte[] key, byte[] signature) {

    /** What is signed. */
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

    /** @throws IllegalArgumentException if the line is no signed head; whether the signature is good is for {@link HeadKey} to say */
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
