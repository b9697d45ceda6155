package dev.lectern.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Builds the demonstration at start-up if {@code LECTERN_DEMO} is true: three providers with believable catalogues,
 * created through the services. Otherwise it does nothing.
 */
@Startup
@Singleton
@DependsOn("Database")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Demo {
    @Inject
    @ConfigProperty(name = "LECTERN_DEMO", defaultValue = "false")
    private boolean wanted;

    @Inject
    private DemoStage demoStage;

    @PostConstruct
    void build() {
        if (!wanted) return;
        AarhusCraft.script(demoStage).play();
        KanalAkademie.script(demoStage).play();
        AltstadtKolleg.script(demoStage).play();
    }
}
