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
 * The PostgreSQL server that Lectern starts for itself, with full durability, on the loopback address. Its data live in
 * a folder that only one process at a time may use; they outlive that process. The class is plain Java, so that tests
 * use it as the server does.
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
     * Starts PostgreSQL on a folder.
     *
     * @param folder holds all persistent data; created if it does not exist
     * @param port on the loopback address
     * @param applicationPassword the password of the role {@code lectern_app} from now on
     * @param address where this Lectern can be reached; shown to a user who starts a second one on the same folder
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

    /** @return connections of the role that the application uses, which owns nothing; they are not pooled */
    public DataSource application() {
        return roles.application();
    }

    /**
     * Restarts PostgreSQL if it has ended unexpectedly: because it was killed, or because the disk was full.
     *
     * @return whether it had ended
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

    /** Stops PostgreSQL after everything is written, then releases the folder. */
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
