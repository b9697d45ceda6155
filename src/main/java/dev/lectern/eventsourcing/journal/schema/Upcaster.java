package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One upcast step of an event type, for a change that Avro's own resolution cannot make. A step is a pure function, and
 * total over all events that were really written. It sets the fields that the next version has and this one lacks.
 * Fields of the same name carry over, and fields that the next version does not have are dropped. If the step cannot
 * know a value, it throws {@link CannotUpcast}.
 *
 * <pre>{@code
 * from("CoursePublished", 2).to("CoursePublished", 3).change(old -> …)
 * from("SessionScheduled", 3).to("SessionScheduled", 4).and("TrainerRequested", 1).split((old, context) -> …)
 * from("SeatRequested", 1).and("SeatApproved", 1).to("LearnerEnrolled", 2).merge("requestId", (request, approval) -> …)
 * from("LaptopRentalBooked", 1).drop("the service ended")
 * }</pre>
 */
public final class Upcaster {
    interface Step {
        List<UpcastProduct> apply(Fields old, UpcastContext upcastContext);
    }

    public static UpcastProduct event(String type, int version, Fields fields) {
        return new UpcastProduct(new SchemaVersion(type, version), fields);
    }

    private final SchemaVersion from;
    private final List<SchemaVersion> to;
    private final UpcasterNotes notes;
    private final Step step;
    private final @Nullable UnaryOperator<Fields> back;
    private final @Nullable MergeHalf half;

    Upcaster(
            SchemaVersion from,
            List<SchemaVersion> to,
            UpcasterNotes notes,
            Step step,
            @Nullable UnaryOperator<Fields> back,
            @Nullable MergeHalf half) {
        this.from = from;
        this.to = List.copyOf(to);
        this.notes = notes;
        this.step = step;
        this.back = back;
        this.half = half;
    }

    public static UpcasterBuilder from(String type, int version) {
        return new UpcasterBuilder(new SchemaVersion(type, version));
    }

    /** Declares a further version that the step makes. */
    public Upcaster and(String type, int version) {
        var more = new ArrayList<>(to);
        more.add(new SchemaVersion(type, version));
        return new Upcaster(from, more, notes, step, back, half);
    }

    public Upcaster rename(String field, String newName) {
        return new Upcaster(from, to, notes.renames(field, newName), step, back, half)
                .then(field + " is called " + newName, (old, upcastContext) -> old.renamed(field, newName));
    }

    /** @param field an enum, or an enum in the records of a list: {@code entries.mark} */
    public Upcaster renameValue(String field, String value, String newValue) {
        UnaryOperator<Object> change = old -> old.equals(value) ? newValue : old;
        return then(
                value + " of " + field + " is called " + newValue, (old, upcastContext) -> old.changed(field, change));
    }

    public Upcaster retype(String field, UnaryOperator<Object> change) {
        return then(field + " is of another type", (old, upcastContext) -> old.changed(field, change));
    }

    public Upcaster set(String field, @Nullable Object value) {
        return then(field + " is " + UpcasterNotes.inWords(value), (old, upcastContext) -> old.with(field, value));
    }

    public Upcaster change(UnaryOperator<Fields> change) {
        return then("its fields change", (old, upcastContext) -> change.apply(old));
    }

    /** Changes the fields with the help of the event's context: its id and its time. */
    public Upcaster derive(BiFunction<Fields, UpcastContext, Fields> change) {
        return then("its fields change, with the id and the time of the event", change);
    }

    /**
     * Fills in what the tenant's policy says.
     *
     * @param type the application's type of a policy
     */
    public <P> Upcaster byPolicy(Class<P> type, BiFunction<Fields, P, Fields> change) {
        return then(
                "the provider's policy says what it did not",
                (old, upcastContext) -> change.apply(old, upcastContext.policy(type)));
    }

    /** Fills in what earlier events of the stream say. */
    public Upcaster inContext(BiFunction<Fields, PriorEvents, Fields> change) {
        return then(
                "earlier events say what it did not", (old, upcastContext) -> change.apply(old, upcastContext.past()));
    }

    /**
     * Changes the fields, depending on the version in which the event was written. A correction uses it to tell events
     * that were written in this version from those that an upcaster brought here.
     */
    public Upcaster byStored(BiFunction<Fields, SchemaVersion, Fields> change) {
        return new Upcaster(from, to, notes.byStored(), step, back, half)
                .then(
                        "its fields change, by the version in which it was written",
                        (old, upcastContext) -> change.apply(old, upcastContext.storedAs()));
    }

    /** Makes any number of events of the declared versions. */
    public Upcaster split(BiFunction<Fields, UpcastContext, List<UpcastProduct>> split) {
        return new Upcaster(
                from, to, UpcasterNotes.of("becomes " + UpcasterNotes.listed(to, " and ")), split::apply, null, half);
    }

    /** Makes one event of one of the declared versions, or none, depending on a field. */
    public Upcaster splitBy(String field, BiFunction<Fields, UpcastContext, List<UpcastProduct>> split) {
        String says = "becomes " + UpcasterNotes.listed(to, " or ") + " or nothing, by its " + field;
        return new Upcaster(from, to, UpcasterNotes.of(says), split::apply, null, half);
    }

    /**
     * Declares that a field means what it meant although its type, symbols, properties or documentation changed. The
     * schema rules check on events that its values stay as they are. A step that says nothing else leads back, too.
     *
     * @param field its path: {@code entries.mark}
     * @param why the end of a sentence whose subject is the field
     */
    public Upcaster same(String field, String why) {
        return new Upcaster(from, to, notes.same(field, why), step, back, half);
    }

    /**
     * Declares the downcast, for nodes that do not read the next version yet. Without it the next version is not
     * written until those nodes are gone.
     */
    public Upcaster back(UnaryOperator<Fields> back) {
        return new Upcaster(from, to, notes, step, back, half);
    }

    private Upcaster then(String says, BiFunction<Fields, UpcastContext, Fields> change) {
        Step changed = (old, upcastContext) -> step.apply(old, upcastContext).stream()
                .map(each -> each.with(change.apply(each.fields(), upcastContext)))
                .toList();
        return new Upcaster(from, to, notes.and(says), changed, back, half);
    }

    public SchemaVersion from() {
        return from;
    }

    /** The versions that the step may make, the event's own type first; empty if the event is left out. */
    public List<SchemaVersion> to() {
        return to;
    }

    /** What the step does, as the end of a sentence whose subject is the event. */
    public String said() {
        return String.join("; ", notes.said());
    }

    /** The event that this one is merged with; null if the step merges nothing. */
    public @Nullable MergeHalf half() {
        return half;
    }

    UpcasterNotes notes() {
        return notes;
    }

    public boolean leadsBack() {
        return back != null;
    }

    List<UpcastProduct> apply(Fields old, UpcastContext upcastContext) {
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
