package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Reading;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.schema.Form;
import dev.lectern.eventsourcing.journal.schema.Trace;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import dev.lectern.eventsourcing.journal.schema.Upcaster.Version;
import dev.lectern.site.web.Here;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes entries of stored events. One that cannot be read is an entry too: it says why. */
@RequestScoped
public class Entries {
    @Inject
    private Here here;

    @Inject
    private Journal journal;

    @Inject
    private Names names;

    @Inject
    private Sentences sentences;

    @Inject
    private Actors actors;

    /** @return the newest first */
    public List<Entry> of(List<Stored> stored) {
        Reading reading = journal.reading(here.getTenant());
        var entries = new ArrayList<Entry>();
        stored.stream()
                .sorted(Comparator.comparingLong(Stored::position))
                .forEach(each -> entries.add(entry(each, reading)));
        return entries.reversed();
    }

    private Entry entry(Stored stored, Reading reading) {
        try {
            List<Recorded> events = reading.next(stored);
            Trace trace = reading.trace(stored);
            return entry(stored, sentence(events, trace), readings(trace), steps(trace), null);
        } catch (Unreadable e) {
            String sentence = stored.schema().type() + " at position " + stored.position() + " cannot be read";
            return entry(stored, sentence, List.of(), List.of(), e.getMessage());
        }
    }

    private Entry entry(
            Stored stored,
            String sentence,
            List<Entry.Readings> readings,
            List<Entry.Step> steps,
            @Nullable String reason) {
        return new Entry(
                stored, names.of(stored.stream()), sentence, actors.of(stored.metadata()), readings, steps, reason);
    }

    private String sentence(List<Recorded> events, Trace trace) {
        if (events.isEmpty())
            return words(trace.stored().schema().type()) + ": "
                    + said(trace.steps().getLast());
        return events.stream().map(event -> sentences.of(event.event())).collect(Collectors.joining("; "));
    }

    private static List<Entry.Readings> readings(Trace trace) {
        Map<String, String> before = Leaves.of(trace.stored().fields());
        var readings = new ArrayList<Entry.Readings>();
        for (Form form : trace.newest()) {
            List<Change> all = Leaves.changes(before, Leaves.of(form.fields()));
            List<Change> changes = readings.isEmpty() ? all : Leaves.withoutGone(all);
            readings.add(new Entry.Readings(form.schema().type(), form.schema().version(), changes));
        }
        return readings;
    }

    private static List<Entry.Step> steps(Trace trace) {
        return trace.steps().stream()
                .map(step -> new Entry.Step(versions(step), did(step)))
                .toList();
    }

    private static String versions(Trace.Step step) {
        return Arrows.of(
                version(step.from()), step.to().stream().map(Entries::version).toList());
    }

    private static Version version(Form form) {
        return new Version(form.schema().type(), form.schema().version());
    }

    private static String did(Trace.Step step) {
        if (step.to().size() != 1) return said(step);
        String did = Leaves.changes(
                        Leaves.of(step.from().fields()),
                        Leaves.of(step.to().getFirst().fields()))
                .stream()
                .filter(change -> !change.word().equals("same"))
                .collect(Collectors.groupingBy(
                        Change::word, TreeMap::new, Collectors.mapping(Change::field, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(word -> word.getKey() + ": " + word.getValue())
                .collect(Collectors.joining("; "));
        return did.isEmpty() ? "nothing changed here" : did;
    }

    /** {@code SeatRequested} is “seat requested”. */
    private static String words(String type) {
        return type.replaceAll("(?<=.)(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    private static String said(Trace.Step step) {
        Upcaster upcaster = step.upcaster();
        return upcaster == null ? "" : upcaster.said();
    }
}
