package dev.lectern.it;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What the tests that run inside the server deploy: Lectern as the build packed it, and the tests.
 *
 * <pre>{@code
 * @ExtendWith(ArquillianExtension.class)
 * class RosterIT {
 *     @Deployment static WebArchive lectern() { return Inside.lectern(); }
 *     @Inject SessionService sessions;
 *     @Test void …
 * }
 * }</pre>
 */
public final class Inside {
    private Inside() {}

    /** The same for all of them, so that it is deployed once. */
    public static WebArchive lectern() {
        var tests = ShrinkWrap.create(GenericArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory("target/test-classes", Filters.exclude("/(META-INF|dev/lectern/(browser|bench))/.*"))
                .as(GenericArchive.class);
        return ShrinkWrap.createFromZipFile(WebArchive.class, LecternServer.WAR.toFile())
                .merge(tests, "WEB-INF/classes", Filters.exclude("/META-INF.*"))
                .addAsLibrary(jarOf(Assertions.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
