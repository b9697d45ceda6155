package dev.lectern.site.audit.state;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the components of records by reflection, including records of other packages that are not public. */
final class Components {
    /** The components that name the owner of a thing. The first one that a thing has is used. */
    private static final List<String> OWNERS = List.of("personId", "bookedBy");

    private Components() {}

    static @Nullable Object get(RecordComponent component, Object owner) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of a state cannot be read.", e);
        }
    }

    static Optional<RecordComponent> owner(Object thing) {
        return OWNERS.stream()
                .flatMap(name -> of(thing).stream()
                        .filter(component -> component.getName().equals(name)))
                .findFirst();
    }

    /** The first component of a record, if it is an id. */
    static Optional<RecordComponent> first(Object thing) {
        return of(thing).stream()
                .limit(1)
                .filter(component -> component.getType() == UUID.class)
                .findFirst();
    }

    static Optional<Object> firstId(Object thing) {
        return first(thing).map(component -> get(component, thing));
    }

    private static List<RecordComponent> of(Object thing) {
        return thing instanceof Record ? Arrays.asList(thing.getClass().getRecordComponents()) : List.of();
    }
}
