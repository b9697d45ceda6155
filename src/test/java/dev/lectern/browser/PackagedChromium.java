package dev.lectern.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The headless Chromium inside an npm package, unpacked once per user and version into a cache outside the build.
 *
 * @param cache directory that outlives {@code mvn clean}
 */
record PackagedChromium(PathCommands commands, Path cache) {
    private static final String NAME = "@sparticuz/chromium";
    private static final String VERSION = "153.0.0";
    private static final String ARCHIVE = "sparticuz-chromium-" + VERSION + ".tgz";
    private static final String SHA512 =
            "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==";
    private static final String UNBROTLI = """
        const fs = require('fs'), [from, to] = process.argv.slice(1);
        require('stream').pipeline(fs.createReadStream(from), require('zlib').createBrotliDecompress(),
            fs.createWriteStream(to), failure => { if (failure) throw failure; });
        """;

    Chromium get() throws IOException {
        Path home = cache.resolve("chromium-" + VERSION);
        if (!Files.exists(home)) {
            fetch(home);
        }
        return chromium(home);
    }

    private Chromium chromium(Path home) throws IOException {
        Path executable = home.resolve("chromium");
        var environment = new HashMap<String, String>();
        if (!commands.starts(executable, environment)) {
            environment.put("LD_LIBRARY_PATH", home.resolve("lib").toString());
            if (!commands.starts(executable, environment)) {
                throw new IOException(executable + " does not start");
            }
        }
        if (!Fonts.installed()) {
            environment.put("FONTCONFIG_FILE", Fonts.configure(home).toString());
        }
        return new Chromium(executable, List.of("--no-zygote"), Map.copyOf(environment));
    }

    private void fetch(Path home) throws IOException {
        Path work = Files.createTempDirectory(Files.createDirectories(cache), "unpacking-");
        try {
            commands.run(
                    work, "npm", "pack", "--silent", "--prefer-offline", "--fetch-retries=1", NAME + "@" + VERSION);
            check(work.resolve(ARCHIVE));
            commands.run(work, "tar", "xzf", ARCHIVE);
            // the rename makes it visible in one step: a folder of this name is complete, even if another process
            // unpacks too
            rename(unpacked(work.resolve("package/bin")), home);
        } finally {
            delete(work);
        }
    }

    private Path unpacked(Path packed) throws IOException {
        Path ready = Files.createDirectory(packed.resolve("ready"));
        commands.run(ready, "node", "-e", UNBROTLI, "../chromium.br", "chromium");
        commands.run(ready, "chmod", "755", "chromium");
        for (String archive : List.of("al2023.tar", "fonts.tar")) {
            commands.run(packed, "node", "-e", UNBROTLI, archive + ".br", archive);
            commands.run(ready, "tar", "xf", "../" + archive);
        }
        return ready;
    }

    private static void check(Path archive) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
            if (!Base64.getEncoder().encodeToString(digest).equals(SHA512)) {
                throw new IOException(NAME + " " + VERSION + " is not the package that was pinned");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private static void rename(Path ready, Path home) throws IOException {
        try {
            Files.move(ready, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(home)) {
                throw e;
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
