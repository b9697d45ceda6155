package dev.lectern.eventsourcing.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The names that a constant of {@link Role} or {@link Channel} had before. They stand in the metadata of stored events,
 * which are never written again: {@code @FormerNames("PLANNER") COORDINATOR}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface FormerNames {
    String[] value();
}
