package dev.lectern.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is a small disk of its own, in memory, with a file that fills what is left of it. Needs root. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    /** @throws CannotTell if this machine does not let the test mount */
    SmallDisk(Path folder, int megabytes) throws IOException {
        this.folder = folder.toAbsolutePath();
        Files.createDirectories(this.folder);
        if (run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "tmpfs", this.folder.toString()) != 0)
            throw new CannotTell("A small disk could not be mounted at " + this.folder
                    + ", so what happens when the disk is full was not tried. Run it as root, where mount is allowed.");
    }

    /** Returns when hardly a byte is left. */
    void fill() throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream file = Files.newOutputStream(filler())) {
            for (int size = block.length; size > 0; ) {
                try {
                    file.write(block, 0, size);
                } catch (IOException full) {
                    size /= 2;
                }
            }
        }
        if (folder.toFile().getUsableSpace() > 1 << 20) throw new CannotTell("The disk could not be filled.");
    }

    void free() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", folder.toString());
    }
}
