package dev.lectern.it;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server that tests share. The first test that needs it starts it; all others find it running, also those in other
 * JVMs. The build ends it, unless {@code -Pquick} keeps it running.
 */
final class SharedServer {
    static final LecternServer RUNNING = join();

    private SharedServer() {}

    private static LecternServer join() {
        boolean stays = Boolean.getBoolean("it.stays");
        Path home = Path.of("target", "it", stays ? "quick" : "shared").toAbsolutePath();
        try (var file = FileChannel.open(
                        Files.createDirectories(home.getParent()).resolve("lock"), CREATE, WRITE);
                var held = file.lock()) {
            return stays ? upToDate(home) : running(home).orElseGet(() -> started(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<LecternServer> running(Path home) throws IOException {
        var folder = new ServerFolder(home);
        return folder.running().map(ports -> LecternServer.running(folder, ports));
    }

    private static LecternServer started(Path home) {
        try {
            return LecternServer.lasting(ServerFolder.empty(home).deploy(TestWar.withTests()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server again if it was started with other classes, on initial data. */
    private static LecternServer upToDate(Path home) throws IOException {
        QuickClasses classes = QuickClasses.here();
        Path startedWith = home.resolve("started-with");
        String newest = String.valueOf(classes.newest());
        if (Files.exists(startedWith) && Files.readString(startedWith).equals(newest)) {
            Optional<LecternServer> running = running(home);
            if (running.isPresent()) return running.get();
        }
        var folder = new ServerFolder(home);
        if (!folder.hasDataToBeginWith(classes.newestOfData())) {
            ServerFolder.empty(home).deploy(classes);
            LecternServer.lasting(folder).start().stop();
            folder.keepDataToBeginWith();
        }
        folder.endWhatRuns();
        folder.beginAnew();
        Files.writeString(startedWith, newest);
        return LecternServer.lasting(folder).start();
    }
}
