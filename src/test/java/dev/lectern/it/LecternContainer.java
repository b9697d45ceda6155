package dev.lectern.it;

import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/**
 * Where Arquillian runs its tests: a {@link LecternServer} that starts with the first deployment. As all tests deploy
 * the same, {@link Inside#lectern}, it stays until the last of them has run.
 */
public final class LecternContainer implements DeployableContainer<LecternContainer.NothingToSet> {
    private @Nullable LecternServer server;

    /** How Arquillian finds this container. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder arquillian) {
            arquillian.service(DeployableContainer.class, LecternContainer.class);
        }
    }

    /** The server chooses its ports and its folder itself. */
    public static final class NothingToSet implements ContainerConfiguration {
        @Override
        public void validate() {}
    }

    @Override
    public Class<NothingToSet> getConfigurationClass() {
        return NothingToSet.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        if (server == null) server = started(archive);
        var context = new HTTPContext("localhost", server.httpPort());
        context.add(new Servlet(TestDoor.RUNNER, TestDoor.PATH));
        return new ProtocolMetaData().addContext(context);
    }

    private static LecternServer started(Archive<?> archive) {
        Path war = Path.of("target", "lectern-with-tests.war");
        archive.as(ZipExporter.class).exportTo(war.toFile(), true);
        return LecternServer.fresh("inside", war).start();
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // the next class of tests finds it running
    }

    @Override
    public void stop() {
        if (server != null) server.close();
        server = null;
    }
}
