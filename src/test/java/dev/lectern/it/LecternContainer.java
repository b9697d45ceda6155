package dev.lectern.it;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/** The Arquillian container: the {@link LecternServer} that all tests share, which contains the tests already. */
public final class LecternContainer implements DeployableContainer<LecternContainer.NothingToSet> {

    /** Registers this container with Arquillian. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder arquillian) {
            arquillian.service(DeployableContainer.class, LecternContainer.class);
        }
    }

    /** An empty configuration: the server chooses its ports and its folder itself. */
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
        var context = new HTTPContext("localhost", LecternServer.shared().httpPort());
        context.add(new Servlet(TestDoor.RUNNER, TestDoor.PATH));
        return new ProtocolMetaData().addContext(context);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // the other tests use the server, too
    }
}
