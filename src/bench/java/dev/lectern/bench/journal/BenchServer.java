package dev.lectern.bench.journal;

import dev.lectern.it.LecternServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A real server on the same database, with the part of the benchmarks that runs inside. */
public final class BenchServer implements AutoCloseable {
    private final LecternServer server;

    public BenchServer(Ground ground) {
        Path war = Path.of("target", "bench", "lectern-with-bench.war");
        ShrinkWrap.createFromZipFile(
                        WebArchive.class, Path.of("target", "lectern.war").toFile())
                .addPackage("dev.lectern.bench.inside")
                .addClasses(Level.class, Span.class, Sample.class, Loop.class, Loop.Call.class)
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        var source = ground.application();
        server = LecternServer.fresh("bench", war)
                .with(Map.of(
                        "DB_URL",
                        source.getUrl(),
                        "DB_PASSWORD",
                        String.valueOf(source.getPassword()),
                        // default JIT settings, as users have them
                        "JVM_ARGS",
                        ""))
                .start();
    }

    public URI url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }
}
