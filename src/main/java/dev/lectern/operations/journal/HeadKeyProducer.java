package dev.lectern.operations.journal;

import dev.lectern.eventsourcing.journal.integrity.HeadKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Provides the key that signs heads: the file {@code head.key} in the data folder. The key is made at its first use if
 * the file does not exist.
 */
@ApplicationScoped
class HeadKeyProducer {
    @Produces
    @Singleton
    HeadKey headKey(@ConfigProperty(name = "LECTERN_DATA") String data) {
        try {
            return HeadKey.in(Files.createDirectories(Path.of(data)).resolve("head.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
