package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.FormerNames;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/** The words that name the constants of an enum in stored metadata: their names, and their {@link FormerNames}. */
final class Vocabulary<E extends Enum<E>> {
    private final Map<String, E> constants = new HashMap<>();

    Vocabulary(Class<E> type) {
        for (E constant : type.getEnumConstants()) add(constant.name(), constant);
        for (Field field : type.getFields()) {
            FormerNames former = field.getAnnotation(FormerNames.class);
            if (former != null) for (String name : former.value()) add(name, Enum.valueOf(type, field.getName()));
        }
    }

    private void add(String word, E constant) {
        E other = constants.put(word, constant);
        if (other != null)
            throw new IllegalStateException(word + " names two constants: " + other + " and " + constant + ".");
    }

    StoredConstant<E> constant(String word) {
        return new StoredConstant<>(word, constants.get(word));
    }
}
