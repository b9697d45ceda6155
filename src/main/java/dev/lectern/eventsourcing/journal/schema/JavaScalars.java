package dev.lectern.eventsourcing.journal.schema;

import java.util.List;
import java.util.ServiceLoader;

/**
 * The Java types of one system's own that its events may contain as scalar values. A {@link ServiceLoader} finds them:
 * the class that lists them is named in {@code META-INF/services}.
 */
public interface JavaScalars {
    List<JavaScalar<?, ?>> all();
}
