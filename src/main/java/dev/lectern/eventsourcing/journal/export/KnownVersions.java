package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.schema.EventSchema;
import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The event versions that a build knows, with the fingerprints of their schemas, as its lock file lists them. */
public final class KnownVersions {
    private final Map<String, String> fingerprints = new HashMap<>();
    private final Map<EventSchema, Boolean> asked = new HashMap<>();

    /**
     * @param lock the file {@code schemas/lock.json} of that build
     * @throws ExportUnusable if it is no such file
     */
    public KnownVersions(Path lock) {
        try (var json = Json.createReader(Files.newInputStream(lock))) {
            var lines = json.readObject();
            for (String version : lines.keySet()) fingerprints.put(version, lines.getString(version));
        } catch (NoSuchFileException e) {
            throw new ExportUnusable("There is no file " + lock + ".", e);
        } catch (IOException | JsonException | ClassCastException e) {
            throw new ExportUnusable(
                    lock + " does not list the event versions of a build, as schemas/lock.json does.", e);
        }
    }

    /** Whether the build knows the version, and has the same schema under its name. */
    boolean has(EventSchema version) {
        return asked.computeIfAbsent(
                version,
                schema -> HexFormat.of().formatHex(schema.fingerprint()).equals(fingerprints.get(schema.toString())));
    }
}
