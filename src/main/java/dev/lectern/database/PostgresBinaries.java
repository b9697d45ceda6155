package dev.lectern.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that Lectern carries. They are unpacked once for each user, outside of {@code target/}. */
final class PostgresBinaries {
    /** The major version that the build packs. A data folder belongs to one major version. */
    static final String MAJOR_VERSION = "18";

    private PostgresBinaries() {}

    /**
     * Unpacks the programs if that has not been done. Several threads and processes may call this at once.
     *
     * @param fallback where to unpack if the user's home folder is not writable
     * @return the folder that holds {@code bin/postgres}
     */
    static synchronized Path unpacked(Path fallback) throws IOException {
        Path home = Path.of(System.getProperty("user.home"));
        Path cache = Files.isWritable(home) ? home.resolve(".cache/lectern/postgresql") : fallback;
        Files.createDirectories(cache);
        try (var file = FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = file.lock()) {
            byte[] archive = archive();
            Path folder = cache.resolve(MAJOR_VERSION + "-" + fingerprint(archive));
            if (!Files.isDirectory(folder)) unpack(archive, cache, folder);
            return folder;
        }
    }

    private static byte[] archive() throws IOException {
        String name = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (packed != null) return packed.readAllBytes();
        }
        throw new DatabaseUnusable("This Lectern was built on another kind of machine and carries no " + name
                + ". Build it here, or set DB_URL to use a PostgreSQL that runs elsewhere.");
    }

    /**
     * The name of the file that holds PostgreSQL for a machine, as its publisher names it. The build packs the artifact
     * of the machine that it runs on.
     *
     * @param system as in {@code os.name}
     * @param processor as in {@code os.arch}
     * @throws DatabaseUnusable if there is none for such a machine
     */
    static String archive(String system, String processor) {
        String name = system.startsWith("Mac") ? "darwin" : system.toLowerCase(Locale.ROOT);
        String kind = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        if (!List.of("linux", "darwin").contains(name) || kind.isEmpty())
            throw new DatabaseUnusable(
                    "Lectern brings a PostgreSQL for Linux and macOS on x86-64 and arm64, and none for " + system
                            + " on " + processor + ". Set DB_URL to use one that runs elsewhere.");
        return "postgres-" + name + "-" + kind + ".txz";
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static void unpack(byte[] archive, Path cache, Path folder) throws IOException {
        // renamed when complete, so that a killed process leaves no incomplete folder under the final name
        Path half = Files.createTempDirectory(cache, "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(half.resolve(entry.getName()), entry, tar);
            }
        }
        Files.move(half, folder);
    }

    private static void write(Path path, TarArchiveEntry entry, InputStream content) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        // the archive lists a folder's files before the folder
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
