package dev.lectern.it;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.impl.deployment.ArquillianDeploymentAppender;
import org.jboss.arquillian.container.test.spi.client.deployment.AuxiliaryArchiveAppender;
import org.jboss.arquillian.junit5.container.JUnitJupiterDeploymentAppender;
import org.jboss.arquillian.protocol.servlet5.v_5.ProtocolDeploymentAppender;
import org.jboss.arquillian.testenricher.cdi.client.CDIEnricherArchiveAppender;
import org.jboss.arquillian.testenricher.initialcontext.client.InitialContextArchiveAppender;
import org.jboss.arquillian.testenricher.resource.client.ResourceEnricherArchiveAppender;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Lectern as the build packed it, with all tests and the servlets that lead to them added. Every test server runs this
 * one application.
 */
public final class TestWar {
    private static final Path PACKED = Path.of("target", "lectern.war");
    private static final Path WITH_TESTS = Path.of("target", "lectern-with-tests.war");

    private TestWar() {}

    /** The path of the WAR. Several threads and JVMs may ask at once: the first makes it, the others wait. */
    public static synchronized Path withTests() {
        if (Boolean.getBoolean("it.stays"))
            throw new IllegalStateException(
                    "This test has servers of its own, which run what mvn verify packs: mvn verify -Dit.test=…");
        Path lock = Path.of("target", "lectern-with-tests.lock");
        try (var file = FileChannel.open(lock, CREATE, WRITE);
                var held = file.lock()) {
            if (!isUpToDate()) make();
            return WITH_TESTS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUpToDate() throws IOException {
        return Files.exists(WITH_TESTS)
                && Files.getLastModifiedTime(WITH_TESTS).compareTo(Files.getLastModifiedTime(PACKED)) > 0;
    }

    /** Copies packed files as they are: packing them again would take longer than everything else. */
    private static void make() throws IOException {
        Path half = Path.of("target", "lectern-with-tests.half");
        Files.copy(PACKED, half, REPLACE_EXISTING);
        try (FileSystem war = FileSystems.newFileSystem(half)) {
            copy(locationOf(TestWar.class), war.getPath("WEB-INF/classes"));
            Path libraries = war.getPath("WEB-INF/lib");
            Path assertions = locationOf(Assertions.class);
            Files.copy(assertions, libraries.resolve(assertions.getFileName().toString()));
            for (Archive<?> library : libraries())
                try (OutputStream jar = Files.newOutputStream(libraries.resolve(library.getName()))) {
                    library.as(ZipExporter.class).exportTo(jar);
                }
        }
        Files.move(half, WITH_TESTS, REPLACE_EXISTING);
        Files.setLastModifiedTime(WITH_TESTS, FileTime.from(Instant.now()));
    }

    /** Leaves out the browser tests and the files through which Arquillian finds its container. */
    private static void copy(Path classes, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString();
                if (name.startsWith("META-INF/") || name.startsWith("dev/lectern/browser/")) continue;
                Files.createDirectories(into.resolve(name).getParent());
                Files.copy(file, into.resolve(name), REPLACE_EXISTING);
            }
        }
    }

    /** The libraries that Arquillian adds to each application that it deploys itself. */
    static List<Archive<?>> libraries() {
        return Stream.of(
                        new ProtocolDeploymentAppender(),
                        new ArquillianDeploymentAppender(),
                        new JUnitJupiterDeploymentAppender(),
                        new CDIEnricherArchiveAppender(),
                        new ResourceEnricherArchiveAppender(),
                        new InitialContextArchiveAppender())
                .<Archive<?>>map(AuxiliaryArchiveAppender::createAuxiliaryArchive)
                .toList();
    }

    /**
     * A copy of the WAR with other classes in it.
     *
     * @param classes by their paths, as in {@code dev/lectern/eventsourcing/journal/Journal.class}
     */
    public static Path with(Map<String, byte[]> classes) {
        Path broken = Path.of("target", "lectern-broken.war");
        try {
            Files.copy(withTests(), broken, REPLACE_EXISTING);
            try (FileSystem war = FileSystems.newFileSystem(broken)) {
                for (var each : classes.entrySet())
                    Files.write(war.getPath("WEB-INF/classes", each.getKey()), each.getValue());
            }
            return broken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder or JAR that a class comes from. */
    static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
