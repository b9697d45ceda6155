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
 * Tests of this class change something at providers of the demonstration on the shared server, and have them for
 * themselves: they run beside those at other providers, and beside those that found providers of their own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ResourceLock(providers = InABrowser.Locks.class)
public @interface InABrowser {
    /** At whom; nobody, where tests only look. */
    Provider[] value();

    /** Two providers go together: on two cores, more browsers at a time would only wait for each other. */
    enum Provider {
        AARHUS,
        KANAL_AND_ALTSTADT
    }

    /** One for each. */
    final class Locks implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> tests) {
            return Stream.of(tests.getAnnotation(InABrowser.class).value())
                    .map(provider -> new Lock(provider.name()))
                    .collect(Collectors.toSet());
        }
    }
}
