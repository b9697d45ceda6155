package dev.lectern.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The lock that lets only one process at a time work on a data folder. The operating system frees it when the process
 * ends, in whatever way. The file {@code running} beside it tells a second process who holds the lock: process id and
 * address, one line each.
 */
final class RunLock implements AutoCloseable {
    private final FileChannel file;
    private final Path running;

    private RunLock(FileChannel file, Path running) {
        this.file = file;
        this.running = running;
    }

    /** @throws DatabaseUnusable if another process, or this one, already holds the lock on the folder */
    static RunLock take(Path folder, String address) throws IOException {
        Path running = folder.resolve("running");
        FileChannel file =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            throw new DatabaseUnusable("Lectern already runs from " + folder + ": " + holder(running) + ".");
        }
        Files.writeString(running, ProcessHandle.current().pid() + "\n" + address + "\n");
        return new RunLock(file, running);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder(Path running) throws IOException {
        if (!Files.exists(running)) return "another process";
        return "process " + Files.readString(running).strip().replace("\n", ", ");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(running);
        file.close();
    }
}
