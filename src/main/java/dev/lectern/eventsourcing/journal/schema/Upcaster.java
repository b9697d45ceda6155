package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One step of an event type's history, for a change that Avro's own resolution cannot make. A step is pure and total over what was really
 * written: it sets what the next version has and this one lacks; fields of the same name carry over, and those that the next version does
 * not know fall away. What it cannot know it says with {@link CannotUpcast}.
 *
 * <pre>{@code
 * from("CoursePublished", 2).to("CoursePublished", 3).change(old -> …)
 * from("SessionScheduled", 3).to("SessionScheduled", 4).and("TrainerRequested", 1).split((old, around) -> …)
 * from("SeatRequested", 1).and("SeatApproved", 1).to("LearnerEnrolled", 2).merge("requestId", (request, approval) -> …)
 * from("LaptopRentalBooked", 1).drop("the service ended")
 * }</pre>
 */
public final class Upcaster {
    interface Step {
        List<Product> apply(Fields old, UpcastContext upcastContext);
    }

    /** One type in one version. */
    public record Version(String type, int version) {
        @Override
        public String toString() {
            return type + " v" + version;
        }
    }

    /** An event that a step makes. */
    public record Product(String type, int version, Fields fields) {}

    public static Product event(String type, int version, Fields fields) {
        return new Product(type, version, fields);
    }

    /**
     * The other half of what is one event today.
     *
     * @param key the field that both have
     * @param follows it comes after this one, and makes the event
     */
    public record Half(Version other, String key, boolean follows) {}

    private final Version from;
    private final List<Version> to;
    private final List<String> said;
    private final Step step;
    private final @Nullable UnaryOperator<Fields> back;
    private final @Nullable Half half;

    private Upcaster(
            Version from, List<Version> to, List<String> said, Step step, @Nullable UnaryOperator<Fields> back) {
        this(from, to, said, step, back, null);
    }

    Upcaster(
            Version from,
            List<Version> to,
            List<String> said,
            Step step,
            @Nullable UnaryOperator<Fields> back,
            @Nullable Half half) {
        this.from = from;
        this.to = List.copyOf(to);
        this.said = List.copyOf(said);
        this.step = step;
        this.back = back;
        this.half = half;
    }

    public static UpcasterBuilder from(String type, int version) {
        return new UpcasterBuilder(new Version(type, version));
    }

    /** Makes this type, too. */
    public Upcaster and(String type, int version) {
        var more = new ArrayList<>(to);
        more.add(new Version(type, version));
        return new Upcaster(from, more, said, step, back);
    }

    public Upcaster rename(String field, String newName) {
        return then(field + " is called " + newName, (old, upcastContext) -> old.renamed(field, newName));
    }

    /** @param field an enum, or of a list of records: {@code entries.mark} */
    public Upcaster renameValue(String field, String value, String newValue) {
        UnaryOperator<Object> change = old -> old.equals(value) ? newValue : old;
        return then(
                value + " of " + field + " is called " + newValue, (old, upcastContext) -> old.changed(field, change));
    }

    public Upcaster retype(String field, UnaryOperator<Object> change) {
        return then(field + " is of another type", (old, upcastContext) -> old.changed(field, change));
    }

    public Upcaster set(String field, @Nullable Object value) {
        return then(field + " is " + inWords(value), (old, upcastContext) -> old.with(field, value));
    }

    private static String inWords(@Nullable Object value) {
        if (value instanceof Fields) return "filled in";
        return value == null || value.equals("") ? "empty" : value.toString();
    }

    public Upcaster change(UnaryOperator<Fields> change) {
        return then("its fields change", (old, upcastContext) -> change.apply(old));
    }

    /** A change that needs what lies around the event: its id, its time. */
    public Upcaster derive(BiFunction<Fields, UpcastContext, Fields> change) {
        return then("its fields change, with the id and the time of the event", change);
    }

    public Upcaster byPolicy(BiFunction<Fields, TenantPolicy, Fields> change) {
        return then(
                "the provider's policy says what it did not",
                (old, upcastContext) -> change.apply(old, upcastContext.policy()));
    }

    public Upcaster inContext(BiFunction<Fields, PriorEvents, Fields> change) {
        return then(
                "earlier events say what it did not", (old, upcastContext) -> change.apply(old, upcastContext.past()));
    }

    /** Makes any number of events of the versions named. */
    public Upcaster split(BiFunction<Fields, UpcastContext, List<Product>> split) {
        return new Upcaster(from, to, List.of("becomes " + products()), split::apply, null);
    }

    /** Makes an event of one of the versions named, or none. */
    public Upcaster splitBy(String field, BiFunction<Fields, UpcastContext, List<Product>> split) {
        return new Upcaster(
                from,
                to,
                List.of("becomes "
                        + String.join(" or ", to.stream().map(Version::toString).toList()) + " or nothing, by its "
                        + field),
                split::apply,
                null);
    }

    /** The way back, for nodes that do not read the next version yet. Without it nothing newer is written until they are gone. */
    public Upcaster back(UnaryOperator<Fields> back) {
        return new Upcaster(from, to, said, step, back);
    }

    private Upcaster then(String says, BiFunction<Fields, UpcastContext, Fields> change) {
        return new Upcaster(
                from,
                to,
                with(says),
                (old, upcastContext) -> changed(step.apply(old, upcastContext), change, upcastContext),
                back,
                half);
    }

    private static List<Product> changed(
            List<Product> products, BiFunction<Fields, UpcastContext, Fields> change, UpcastContext upcastContext) {
        var changed = new ArrayList<Product>(products.size());
        for (Product each : products)
            changed.add(new Product(each.type, each.version, change.apply(each.fields, upcastContext)));
        return changed;
    }

    private List<String> with(String says) {
        var more = new ArrayList<>(said);
        more.add(says);
        return more;
    }

    private String products() {
        return String.join(" and ", to.stream().map(Version::toString).toList());
    }

    public Version from() {
        return from;
    }

    /** What it may make, the type's own line first; none: it is left out. */
    public List<Version> to() {
        return to;
    }

    /** What it does, as the end of a sentence whose subject is the event. */
    public String said() {
        return String.join("; ", said);
    }

    /** Where it merges two events; null where it does not. */
    public @Nullable Half half() {
        return half;
    }

    public boolean leadsBack() {
        return back != null;
    }

    List<Product> apply(Fields old, UpcastContext upcastContext) {
        return step.apply(old, upcastContext);
    }

    @Nullable
    UnaryOperator<Fields> back() {
        return back;
    }

    @Override
    public String toString() {
        return "the upcaster of " + from;
    }
}
