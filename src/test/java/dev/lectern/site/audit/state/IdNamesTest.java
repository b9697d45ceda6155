package dev.lectern.site.audit.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.AggregateType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdNamesTest {

    /** Mutant: an entry of the table is left out. */
    @Test
    void every_id_in_every_state_is_known_by_the_field_in_which_it_stands() {
        var fields = new TreeSet<String>();
        var seen = new HashSet<Class<?>>();
        for (AggregateType aggregate : Lectern.AGGREGATES)
            if (aggregate.decider() != null) walk(aggregate.states(), "", fields, seen);
        assertThat(fields)
                .contains("personId", "enrolments", "slotIds")
                .isEqualTo(new TreeSet<>(IdNames.FIELDS.keySet()));
    }

    private static void walk(Type type, String field, Set<String> fields, Set<Class<?>> seen) {
        if (type == UUID.class) fields.add(field);
        if (type instanceof ParameterizedType many)
            for (Type argument : many.getActualTypeArguments()) walk(argument, field, fields, seen);
        if (!(type instanceof Class<?> one) || ValueFormat.isOneValue(one) || !seen.add(one)) return;
        if (one.isSealed())
            Arrays.stream(one.getPermittedSubclasses()).forEach(each -> walk(each, field, fields, seen));
        if (one.isRecord())
            for (RecordComponent component : one.getRecordComponents())
                walk(component.getGenericType(), component.getName(), fields, seen);
    }
}
