package dev.lectern;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses ports on the loopback address for test servers. */
public final class FreePort {
    private FreePort() {}

    /** @return a free port, from below the range that the system gives to outgoing connections */
    public static int next() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // taken: try another one
            }
        }
    }
}
