package dev.lectern.it;

import org.jboss.arquillian.container.test.api.DeploymentConfiguration;
import org.jboss.arquillian.container.test.api.DeploymentConfiguration.DeploymentContentBuilder;
import org.jboss.arquillian.container.test.spi.client.deployment.AutomaticDeployment;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The empty archive that tests {@link InTheServer} deploy: the server contains them already, see {@link TestWar}. */
public final class EmptyDeployment implements AutomaticDeployment {
    @Override
    public DeploymentConfiguration generateDeploymentScenario(TestClass tests) {
        return new DeploymentContentBuilder(ShrinkWrap.create(WebArchive.class)).get();
    }
}
