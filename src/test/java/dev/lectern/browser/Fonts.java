package dev.lectern.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The system's fonts, or those that came with the packaged Chromium: without any font it draws no text. */
final class Fonts {
    private Fonts() {}

    static boolean installed() throws IOException {
        Path user = Path.of(System.getProperty("user.home"));
        for (Path directory : new Path[] {
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            user.resolve(".fonts"),
            user.resolve(".local/share/fonts")
        }) {
            if (Files.isDirectory(directory) && holdsOne(directory)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsOne(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(file -> file.toString().matches(".*\\.(ttf|ttc|otf)"));
        }
    }

    /** Writes a configuration for the packaged fonts: the package's own one names directories of another system. */
    static Path configure(Path home) throws IOException {
        return Files.writeString(
                home.resolve("fonts.conf"), """
                    <?xml version="1.0"?>
                    <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                    <fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
                    """.formatted(home.resolve("fonts"), home.resolve("fonts-cache")));
    }
}
