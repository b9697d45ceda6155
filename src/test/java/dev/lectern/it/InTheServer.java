package dev.lectern.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Marks tests that run inside the server that all tests share, one class after another, beside the browser tests. Each
 * test has providers of its own.
 *
 * <pre>{@code
 * @InTheServer
 * class RosterIT {
 *     @Inject SessionService sessions;
 *     @Test void …
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(ArquillianExtension.class)
@ResourceLock(InTheServer.LOCK)
public @interface InTheServer {
    /** The lock, also for tests that disturb all providers of the shared server. */
    String LOCK = "inside the server";
}
