package dev.lectern.access;

import dev.lectern.eventsourcing.journal.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Hashes and verifies passwords: PBKDF2-HMAC-SHA256 with 600,000 iterations, as OWASP's password storage page
 * recommends. One hash takes a seventh of a second on one core. Therefore only two are computed at once, a few callers
 * wait, and further ones are refused. A flood of sign-ins is turned away, and the threads that other requests need stay
 * free.
 */
@ApplicationScoped
public class Passwords {
    private static final int MOST_WAITING = 4;

    private final Semaphore atOnce = new Semaphore(2, true);

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private String nobodys = "";

    @PostConstruct
    void initialize() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                "Pbkdf2PasswordHash.Iterations", "600000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        nobodys = hash("nobody has this password");
    }

    String hash(String password) {
        return bounded(() -> pbkdf2.generate(password.toCharArray()));
    }

    /**
     * @param hash empty if there is no such account; then a dummy hash is verified, so that the answer takes as long
     */
    boolean matches(String password, Optional<String> hash) {
        return bounded(() -> pbkdf2.verify(password.toCharArray(), hash.orElse(nobodys))) && hash.isPresent();
    }

    private <T> T bounded(Supplier<T> reckoning) {
        if (atOnce.getQueueLength() >= MOST_WAITING)
            throw new Refused("Many people are signing in at this moment. Please try again.");
        atOnce.acquireUninterruptibly();
        try {
            return reckoning.get();
        } finally {
            atOnce.release();
        }
    }
}
