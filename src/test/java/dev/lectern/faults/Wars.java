package dev.lectern.faults;

import dev.lectern.it.LecternServer;
import dev.lectern.views.Afresh;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Lectern as the build packed it, with the {@link Door} and the {@link Lookout}. */
final class Wars {
    private Wars() {}

    static Path withDoor() {
        return export(archive(), "lectern-with-door.war");
    }

    private static WebArchive archive() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, LecternServer.WAR.toFile())
                .addClasses(Door.class, Lookout.class, Founding.class, Wire.class, Answer.class, Afresh.class);
    }

    /** The same, broken. */
    static Path with(Mutant mutant) {
        WebArchive war = archive();
        mutant.classes().forEach((path, bytes) -> war.add(new ByteArrayAsset(bytes), "WEB-INF/classes/" + path));
        return export(war, "lectern-broken.war");
    }

    private static Path export(WebArchive archive, String name) {
        Path war = Path.of("target", name);
        archive.as(ZipExporter.class).exportTo(war.toFile(), true);
        return war;
    }
}
