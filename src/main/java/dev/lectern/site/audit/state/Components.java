package dev.lectern.site.audit.state;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What records hold, read by reflection; those of other packages, too. */
final class Components {
    /** Whose something is, in this order. */
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

    /** The first component, if it is an id. */
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
