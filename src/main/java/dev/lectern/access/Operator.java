package dev.lectern.access;

import dev.lectern.eventsourcing.journal.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The operator of the installation, who signs in with a password that is set on the server
 * ({@code LECTERN_OPERATOR_PASSWORD}). If it is not set, the demonstration has a well-known password. Without a
 * password of at least 12 characters nobody can sign in as the operator.
 */
@ApplicationScoped
public class Operator {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final String OF_THE_DEMONSTRATION = "lectern-demo";

    @Inject
    private Passwords passwords;

    @Inject
    @ConfigProperty(name = "LECTERN_OPERATOR_PASSWORD")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "LECTERN_DEMO", defaultValue = "false")
    private boolean demo;

    private Optional<String> hash = Optional.empty();

    @PostConstruct
    void initialize() {
        hash = password.or(() -> demo ? Optional.of(OF_THE_DEMONSTRATION) : Optional.empty())
                .filter(set -> set.length() >= SHORTEST)
                .map(passwords::hash);
    }

    /** Whether a password of sufficient length is set. */
    public boolean isThere() {
        return hash.isPresent();
    }

    /** Whether the operator's password is the well-known one of the demonstration. */
    public boolean isDemonstration() {
        return demo && password.isEmpty();
    }

    /** @throws Refused if too many people are signing in at this moment */
    public boolean is(String given) {
        return given.length() <= LONGEST && passwords.matches(given, hash);
    }
}
