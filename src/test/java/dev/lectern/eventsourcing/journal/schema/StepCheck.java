package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges the upcaster of one step by what it makes of events. An upcaster that asks for prior events makes nothing of
 * an event that stands alone, and so cannot be judged.
 */
final class StepCheck {
    private final List<Sample> samples = new ArrayList<>();
    private final Upcaster step;
    private final EventSchema old;
    private final EventSchema next;
    private final ValueCodec read;

    /**
     * @param isMade whether the step makes something of it; it may ask for more than the event, or refuse it
     * @param after what the next version makes of that; null if it refuses it
     * @param refusal why; empty if it does not
     */
    private record Sample(
            Fields before, boolean isMade, @Nullable Fields after, String refusal) {}

    StepCheck(Upcaster step, EventSchema old, EventSchema next, List<Fields> events, @Nullable Object policy) {
        this.step = step;
        this.old = old;
        this.next = next;
        read = ValueCodec.of(next.schema(), Fields.class);
        UpcastContext alone = SampleEvents.alone(old.id(), policy);
        for (Fields event : events) samples.add(sample(event, alone));
    }

    private Sample sample(Fields event, UpcastContext alone) {
        Fields made;
        try {
            made = step.apply(event, alone).getFirst().fields();
        } catch (RuntimeException asksForMore) {
            return new Sample(event, false, null, "");
        }
        try {
            return new Sample(event, true, (Fields) read.make().of(made), "");
        } catch (RuntimeException refused) {
            return new Sample(event, true, null, String.valueOf(refused.getMessage()));
        }
    }

    /** Whether Avro's own resolution makes the same of every event, so that nothing is lost without the upcaster. */
    boolean isNeedless() {
        if (!AvroResolution.leads(old.schema(), next.schema())) return false;
        ValueCodec written = ValueCodec.of(old.schema(), Fields.class);
        var resolution = new AvroResolution(old.schema(), next.schema(), read);
        Function<Fields, @Nullable Object> resolved = event -> {
            try {
                return resolution.read(AvroBinary.write(out -> written.write().to(out, event)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
        return samples.stream()
                .allMatch(sample -> sample.after != null && sample.after.equals(resolved.apply(sample.before)));
    }

    /**
     * An event for which a field that is declared to mean the same has not the same value, or cannot be read.
     *
     * @return the value before and after, as the end of a sentence; empty if all are the same
     */
    Optional<String> differs(String path) {
        String field = path.replaceFirst("\\..*", "") + ":";
        return samples.stream()
                .filter(sample -> sample.isMade && !values(sample.before, path).isEmpty())
                .filter(sample -> sample.after == null ? sample.refusal.startsWith(field) : !isSame(sample, path, path))
                .findFirst()
                .map(sample -> values(sample.before, path) + " becomes "
                        + (sample.after == null ? "nothing that it can hold" : values(sample.after, path)));
    }

    /**
     * Whether all events that can be judged have the same value before and after, and at least one has a value. Zero
     * does not count: it is the same in every unit.
     */
    boolean leaves(String former, String path) {
        List<Sample> judged = samples.stream()
                .filter(sample -> sample.after != null
                        && !values(sample.before, former).stream()
                                .allMatch(value -> value instanceof BigDecimal number && number.signum() == 0))
                .toList();
        return !judged.isEmpty() && judged.stream().allMatch(sample -> isSame(sample, former, path));
    }

    private static boolean isSame(Sample sample, String former, String path) {
        return values(sample.before, former).equals(values(Objects.requireNonNull(sample.after), path));
    }

    /** The values at a path, through records, lists and maps. Numbers of all types are equal if they are as numbers. */
    private static List<Object> values(Fields fields, String path) {
        var values = new ArrayList<Object>();
        collect(fields, path, values);
        return values;
    }

    private static void collect(@Nullable Object value, String path, List<Object> values) {
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(each -> collect(each, path, values));
            case java.util.Map<?, ?> map -> map.values().forEach(each -> collect(each, path, values));
            case Fields fields
            when !path.isEmpty() -> {
                int dot = path.indexOf('.');
                collect(
                        fields.get(dot < 0 ? path : path.substring(0, dot)),
                        dot < 0 ? "" : path.substring(dot + 1),
                        values);
            }
            case Fields record -> values.add("a record");
            case Number number
            when isFinite(number) -> values.add(new BigDecimal(number.toString()).stripTrailingZeros());
            default -> values.add(value);
        }
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }
}
