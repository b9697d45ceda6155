package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fingerprint of this build: the SHA-256 of all its classes, read from its jar or its class folder. */
final class BuildFingerprint {
    static final byte[] BYTES = make();

    private BuildFingerprint() {}

    private static byte[] make() {
        try {
            URI home = BuildFingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path path = Path.of(home);
            if (Files.isDirectory(path)) return of(path);
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return of(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(Path root) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.walk(root)) {
            classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        var prints = new ArrayList<byte[]>();
        for (Path file : classes) prints.add(Digests.sha256(Files.readAllBytes(file)));
        return Digests.sha256(prints.toArray(byte[][]::new));
    }
}
