package dev.lectern.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.Readiness;

/**
 * Prints the address of Lectern on the console as soon as the HTTP port is open. The port opens after the last start-up
 * bean has started, so this bean tries to connect every second.
 */
@Singleton
@Startup
@DependsOn("Database")
public class Announcement {
    @Inject
    Config config;

    @Inject
    Database database;

    @Inject
    @Readiness
    DatabaseReadiness readiness;

    @Resource
    ManagedScheduledExecutorService later;

    @PostConstruct
    void begin() {
        var unused = later.schedule(this::whenOpen, 1, TimeUnit.SECONDS);
    }

    private void whenOpen() {
        int port = config.getValue("http.port", Integer.class);
        try (var ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
            System.out.println("\nLectern is running: http://localhost:" + port + "/\nIts data are in "
                    + database.place() + "\n" + misgivings());
        } catch (IOException notYet) {
            begin();
        }
    }

    private String misgivings() {
        Object reason =
                readiness.call().getData().map(data -> data.get("reason")).orElse(null);
        return reason == null ? "" : "It does not report itself ready: " + reason + "\n";
    }
}
