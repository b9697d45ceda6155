package dev.lectern.audit;

import dev.lectern.journal.Event;
import dev.lectern.journal.Journal;
import dev.lectern.journal.Stored;
import dev.lectern.journal.Unreadable;
import dev.lectern.journal.schema.EventCodec;
import dev.lectern.journal.schema.Payload;
import dev.lectern.journal.schema.UpcasterChain;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes entries of stored events. One that cannot be read is an entry too: it says why. */
@RequestScoped
public class Entries {
    @Inject
    private Journal journal;

    @Inject
    private EventCodec codec;

    @Inject
    private Names names;

    @Inject
    private Sentences sentences;

    @Inject
    private Actors actors;

    Entry of(Stored stored) {
        try {
            return readable(stored, journal.upToDate(stored).event());
        } catch (Unreadable | IOException e) {
            String sentence = stored.schema().type() + " at position " + stored.position() + " cannot be read";
            return new Entry(
                    stored,
                    names.of(stored.stream()),
                    sentence,
                    actors.of(stored.metadata()),
                    stored.schema().version(),
                    List.of(),
                    List.of(),
                    e.getMessage());
        }
    }

    private Entry readable(Stored stored, Event event) throws IOException {
        List<UpcasterChain.Step> way = codec.steps(new Payload(stored.schema(), stored.payload()));
        List<Change> changes = Leaves.changes(Leaves.of(way.getFirst()), Leaves.of(way.getLast()));
        return new Entry(
                stored,
                names.of(stored.stream()),
                sentences.of(event),
                actors.of(stored.metadata()),
                way.getLast().schema().version(),
                changes,
                steps(way),
                null);
    }

    private static List<Entry.Step> steps(List<UpcasterChain.Step> way) {
        var steps = new ArrayList<Entry.Step>();
        for (int i = 1; i < way.size(); i++) {
            UpcasterChain.Step from = way.get(i - 1);
            UpcasterChain.Step to = way.get(i);
            steps.add(new Entry.Step(
                    "v" + from.schema().version() + " → v" + to.schema().version(),
                    did(Leaves.changes(Leaves.of(from), Leaves.of(to)))));
        }
        return steps;
    }

    private static String did(List<Change> changes) {
        String did = changes.stream()
                .filter(change -> !change.word().equals("same"))
                .collect(Collectors.groupingBy(
                        Change::word, TreeMap::new, Collectors.mapping(Change::field, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(word -> word.getKey() + ": " + word.getValue())
                .collect(Collectors.joining("; "));
        return did.isEmpty() ? "nothing changed here" : did;
    }
}
