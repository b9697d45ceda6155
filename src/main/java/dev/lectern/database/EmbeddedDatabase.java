package dev.lectern.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The PostgreSQL that Lectern starts for itself, durable, on the loopback address. Its data live in a folder that one
 * process at a time may use, and outlive that process. Plain Java: tests use it as the server does.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final RunLock lock;
    private final Postmaster postmaster;
    private final Roles roles;
    private boolean closed;

    private EmbeddedDatabase(RunLock lock, Postmaster postmaster, Roles roles) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.roles = roles;
    }

    /**
     * @param folder holds everything that lasts; made if it does not exist
     * @param port on the loopback address
     * @param applicationPassword what {@code lectern_app} signs in with from now on
     * @param address where this Lectern can be reached, told to whoever starts a second one
     * @throws DatabaseUnusable if the folder is in use, the port is taken, or PostgreSQL does not start
     */
    public static EmbeddedDatabase start(Path folder, int port, String applicationPassword, String address) {
        Path home = folder.toAbsolutePath();
        try {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, OWNER_ONLY);
            RunLock lock = RunLock.take(home, address);
            try {
                return start(home, port, applicationPassword, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new DatabaseUnusable("The database in " + home + " did not start: " + e.getMessage(), e);
        }
    }

    private static EmbeddedDatabase start(Path home, int port, String applicationPassword, RunLock lock)
            throws IOException, SQLException {
        Path password = home.resolve("postgres.password");
        if (!Files.exists(password)) writeSecret(password);
        Path programs = PostgresBinaries.unpacked(home.resolve("postgresql-programs"));
        var postmaster = new Postmaster(programs, home, port);
        postmaster.create(password);
        postmaster.stop();
        requireFree(port);
        postmaster.start();
        var roles = new Roles(port, Files.readString(password), random(), applicationPassword);
        try {
            roles.prepare();
        } catch (SQLException e) {
            postmaster.stop();
            throw e;
        }
        return new EmbeddedDatabase(lock, postmaster, roles);
    }

    private static void writeSecret(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, random());
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void requireFree(int port) throws IOException {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new DatabaseUnusable("Port " + port + ", meant for the database, is taken by another program.", e);
        }
    }

    /** @return connections of the role that owns the schema, for migrations */
    public DataSource owner() {
        return roles.owner();
    }

    /** @return connections of the role that the application uses, which owns nothing; not pooled */
    public DataSource application() {
        return roles.application();
    }

    /**
     * Starts PostgreSQL again if it has ended by itself: killed, or for want of space.
     *
     * @return whether it had
     * @throws DatabaseUnusable if it does not start yet
     */
    synchronized boolean revive() {
        try {
            if (closed || postmaster.runs()) return false;
            postmaster.start();
            return true;
        } catch (IOException e) {
            throw new DatabaseUnusable("The database could not be started again: " + e.getMessage(), e);
        }
    }

    /** Stops PostgreSQL after everything is written, then frees the folder. */
    @Override
    public synchronized void close() {
        closed = true;
        try (lock) {
            postmaster.stop();
        } catch (IOException e) {
            throw new DatabaseUnusable("The database did not stop: " + e.getMessage(), e);
        }
    }
}
