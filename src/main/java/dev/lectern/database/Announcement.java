package dev.lectern.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;

/** Tells the console where to look, once a browser would be answered: the port opens after the last start-up bean. */
@Singleton
@Startup
public class Announcement {
    @Inject
    Config config;

    @Resource
    ManagedScheduledExecutorService later;

    @PostConstruct
    void begin() {
        later.schedule(this::whenOpen, 1, TimeUnit.SECONDS);
    }

    private void whenOpen() {
        int port = config.getValue("http.port", Integer.class);
        try (var ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
            System.out.println("\nLectern is running: http://localhost:" + port + "/\nIts data are in "
                    + config.getValue("LECTERN_DATA", String.class) + "\n");
        } catch (IOException notYet) {
            begin();
        }
    }
}
