package dev.lectern.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Marks browser tests on the shared server. The class has the demonstration providers that it changes to itself: it
 * runs beside classes at other providers and beside those that create their own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ResourceLock(providers = InABrowser.Locks.class)
public @interface InABrowser {
    /** The providers that the tests change; none if they only read. */
    Provider[] value();

    /** Two providers share one lock: on two cores, more browsers at a time would only wait for each other. */
    enum Provider {
        AARHUS,
        KANAL_AND_ALTSTADT
    }

    /** One lock for each provider. */
    final class Locks implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> tests) {
            return Stream.of(tests.getAnnotation(InABrowser.class).value())
                    .map(provider -> new Lock(provider.name()))
                    .collect(Collectors.toSet());
        }
    }
}
