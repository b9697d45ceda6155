package dev.lectern.site.audit.state;

import dev.lectern.site.audit.state.StateNode.Group;
import dev.lectern.site.audit.state.StateNode.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the state of an aggregate into a tree of named values: a record by its components, a list or map by its
 * elements. If the declared type is sealed, the first value says which of its records it is. A new field of a state is
 * shown without a change here.
 *
 * <p>A record whose only component is a group is replaced by that group. Keys identify the same thing in two versions:
 * an entry of a map has its map key, an element of a list the id that is its first component, an element of a set its
 * whole text. Maps and sets are sorted by name.
 */
public final class StateTree {
    private final ValueFormat valueFormat;

    public StateTree(ValueFormat valueFormat) {
        this.valueFormat = valueFormat;
    }

    /**
     * The tree of one state.
     *
     * @param aggregate the sealed interface of the aggregate's states
     */
    public Group of(Class<?> aggregate, Record state) {
        return record("", "", aggregate, state);
    }

    private StateNode part(String key, String name, String field, Type declared, @Nullable Object value) {
        return switch (value) {
            case Optional<?> maybe -> part(key, name, field, argument(declared, 0), maybe.orElse(null));
            case Map<?, ?> map -> new Group(key, name, true, things(field, argument(declared, 1), map));
            case Collection<?> many
            when isPlain(argument(declared, 0)) ->
                new Value(key, name, valueFormat.list(field, many, many instanceof List));
            case Collection<?> many -> new Group(key, name, true, things(field, argument(declared, 0), many));
            case Record fields when !ValueFormat.isOneValue(fields.getClass()) -> record(key, name, declared, fields);
            case null, default -> new Value(key, name, valueFormat.of(field, value));
        };
    }

    private Group record(String key, String name, Type declared, Record fields) {
        RecordComponent[] components = fields.getClass().getRecordComponents();
        var parts = new ArrayList<StateNode>();
        for (RecordComponent component : components)
            parts.add(part(
                    component.getName(),
                    FieldLabels.field(component.getName()),
                    component.getName(),
                    component.getGenericType(),
                    Components.get(component, fields)));
        Group all = new Group(key, name, false, parts);
        if (parts.size() == 1 && parts.getFirst() instanceof Group only)
            all = new Group(key, name, only.list(), only.parts());
        return isOneOfSeveral(declared) ? saying(FieldLabels.type(fields.getClass()), all) : all;
    }

    private static Group saying(String which, Group all) {
        var parts = new ArrayList<StateNode>();
        parts.add(new Value("", "State", which));
        parts.addAll(all.parts());
        return new Group(all.key(), all.name(), all.list(), parts);
    }

    private List<StateNode> things(String field, Type declared, Map<?, ?> map) {
        var things = new ArrayList<StateNode>();
        map.forEach((key, value) -> {
            String name = owner(value).orElseGet(() -> valueFormat.of(field, key));
            things.add(part(key.toString(), name, field, declared, value));
        });
        things.sort(Comparator.comparing(StateNode::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(StateNode::key));
        return things;
    }

    private List<StateNode> things(String field, Type declared, Collection<?> many) {
        var things = new ArrayList<StateNode>();
        var alike = new HashMap<String, Integer>();
        for (Object each : many) {
            String id = many instanceof Set
                    ? each.toString()
                    : Components.firstId(each).map(Object::toString).orElse(field);
            String key = id + " " + alike.merge(id, 1, Integer::sum);
            things.add(part(key, name(each, things.size() + 1), field, declared, each));
        }
        if (many instanceof Set)
            things.sort(Comparator.comparing(StateNode::name).thenComparing(StateNode::said));
        return things;
    }

    private String name(Object thing, int number) {
        if (ValueFormat.isOneValue(thing.getClass())) return String.valueOf(number);
        return owner(thing)
                .or(() -> Components.first(thing)
                        .map(first -> valueFormat.of(first.getName(), Components.get(first, thing))))
                .orElse(String.valueOf(number));
    }

    /** The person to whom a seat, a hold or a waitlist entry belongs. */
    private Optional<String> owner(Object thing) {
        return Components.owner(thing).map(component -> {
            Object person = Components.get(component, thing);
            if (person instanceof Optional<?> maybe) person = maybe.orElse(null);
            return person == null ? "Not named yet" : valueFormat.of(component.getName(), person);
        });
    }

    private static boolean isPlain(Type type) {
        return type instanceof Class<?> one && !one.isRecord() && !one.isSealed();
    }

    private static boolean isOneOfSeveral(Type type) {
        return type instanceof Class<?> one && one.isSealed();
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
