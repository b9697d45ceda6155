package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.JournalReader;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import dev.lectern.eventsourcing.journal.schema.VersionedFields;
import dev.lectern.site.web.PageContext;
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

/** Makes timeline entries from stored events. An event that cannot be read gets an entry, too, with the reason. */
@RequestScoped
public class TimelineEntries {
    @Inject
    private PageContext context;

    @Inject
    private Journal journal;

    @Inject
    private DisplayNames names;

    @Inject
    private Sentences sentences;

    @Inject
    private ActorNames actorNames;

    /** @return one entry for each event, the newest first */
    public List<TimelineEntry> of(List<Stored> stored) {
        JournalReader journalReader = journal.reading(context.getTenant());
        var entries = new ArrayList<TimelineEntry>();
        stored.stream()
                .sorted(Comparator.comparingLong(Stored::position))
                .forEach(each -> entries.add(entry(each, journalReader)));
        return entries.reversed();
    }

    private TimelineEntry entry(Stored stored, JournalReader journalReader) {
        try {
            List<Recorded> events = journalReader.next(stored);
            UpcastTrace trace = journalReader.trace(stored);
            return entry(stored, sentence(events, trace), readings(trace), steps(trace), null);
        } catch (Unreadable e) {
            String sentence = stored.schema().type() + " at position " + stored.position() + " cannot be read";
            return entry(stored, sentence, List.of(), List.of(), e.getMessage());
        }
    }

    private TimelineEntry entry(
            Stored stored,
            String sentence,
            List<TimelineEntry.Readings> readings,
            List<TimelineEntry.Step> steps,
            @Nullable String reason) {
        return new TimelineEntry(
                stored, names.of(stored.stream()), sentence, actorNames.of(stored.metadata()), readings, steps, reason);
    }

    private String sentence(List<Recorded> events, UpcastTrace trace) {
        if (events.isEmpty())
            return words(trace.stored().schema().type()) + ": "
                    + said(trace.steps().getLast());
        return events.stream().map(event -> sentences.of(event.event())).collect(Collectors.joining("; "));
    }

    private static List<TimelineEntry.Readings> readings(UpcastTrace trace) {
        Map<String, String> before = FieldValues.of(trace.stored().fields());
        var readings = new ArrayList<TimelineEntry.Readings>();
        for (VersionedFields versionedFields : trace.newest()) {
            List<FieldChange> all = FieldValues.changes(before, FieldValues.of(versionedFields.fields()));
            List<FieldChange> changes = readings.isEmpty() ? all : FieldValues.withoutGone(all);
            readings.add(new TimelineEntry.Readings(
                    versionedFields.schema().type(), versionedFields.schema().version(), changes));
        }
        return readings;
    }

    private static List<TimelineEntry.Step> steps(UpcastTrace trace) {
        return trace.steps().stream()
                .map(step -> new TimelineEntry.Step(versions(step), did(step)))
                .toList();
    }

    private static String versions(UpcastTrace.Step step) {
        return UpcastArrows.of(
                version(step.from()),
                step.to().stream().map(TimelineEntries::version).toList());
    }

    private static SchemaVersion version(VersionedFields versionedFields) {
        return versionedFields.schema().id();
    }

    private static String did(UpcastTrace.Step step) {
        if (step.to().size() != 1) return said(step);
        String did = FieldValues.changes(
                        FieldValues.of(step.from().fields()),
                        FieldValues.of(step.to().getFirst().fields()))
                .stream()
                .filter(fieldChange -> !fieldChange.word().equals("same"))
                .collect(Collectors.groupingBy(
                        FieldChange::word,
                        TreeMap::new,
                        Collectors.mapping(FieldChange::field, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(word -> word.getKey() + ": " + word.getValue())
                .collect(Collectors.joining("; "));
        return did.isEmpty() ? "nothing changed here" : did;
    }

    /** {@code SeatRequested} becomes “seat requested”. */
    private static String words(String type) {
        return type.replaceAll("(?<=.)(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    private static String said(UpcastTrace.Step step) {
        Upcaster upcaster = step.upcaster();
        return upcaster == null ? "" : upcaster.said();
    }
}
