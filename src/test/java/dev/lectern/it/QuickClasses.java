package dev.lectern.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The classes that {@code -Pquick} compiles, as an application that a server runs in place.
 *
 * @param folder holds {@code classes}, {@code test-classes}, and in {@code lectern} the application as the build lays
 *     it out
 */
record QuickClasses(Path folder) {
    static QuickClasses here() {
        return new QuickClasses(Path.of("target", "quick").toAbsolutePath());
    }

    /** Liberty's description of where each part of the application lies (a loose application). */
    String layout() throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        for (Archive<?> library : TestWar.libraries())
            library.as(ZipExporter.class)
                    .exportTo(libraries.resolve(library.getName()).toFile(), true);
        return """
            <archive>
              <dir targetInArchive="/" sourceOnDisk="%1$s/src/main/webapp"/>
              <dir targetInArchive="/WEB-INF/classes" sourceOnDisk="%2$s/classes"/>
              <dir targetInArchive="/WEB-INF/classes" sourceOnDisk="%2$s/test-classes"/>
              <dir targetInArchive="/WEB-INF/lib" sourceOnDisk="%2$s/lectern/WEB-INF/lib"/>
              <dir targetInArchive="/WEB-INF/lib" sourceOnDisk="%2$s/lib"/>
              <file targetInArchive="/WEB-INF/lib/assertions.jar" sourceOnDisk="%3$s"/>
            </archive>
            """.formatted(Path.of("").toAbsolutePath(), folder, TestWar.locationOf(Assertions.class));
    }

    /** When anything that the server runs was last changed, in milliseconds since 1970. */
    long newest() {
        return newest(
                folder.resolve("classes"),
                folder.resolve("test-classes"),
                Path.of("src", "main", "webapp"),
                Path.of("liberty"));
    }

    /** When anything that its data are made with was last changed, in milliseconds since 1970. */
    long newestOfData() {
        return newest(
                Path.of("schemas"),
                Path.of("migrations"),
                Path.of("liberty"),
                Path.of("src/main/java/dev/lectern/demo"));
    }

    private static long newest(Path... folders) {
        return Stream.of(folders).mapToLong(QuickClasses::newest).max().orElse(0);
    }

    private static long newest(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
