package dev.lectern.eventsourcing.projections.prints;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.LandingPart;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.projections.ViewType;
import dev.lectern.eventsourcing.projections.prints.ViewsFile.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What views make of all sources today, beside {@code schemas/views.json}, which says what they made when it was
 * landed.
 */
public final class ViewPrints {
    private final String text;
    private final ViewsFile today;

    ViewPrints(Path root, List<Projection> projections, EventCodec codec) throws IOException {
        text = ViewsFile.text(root);
        today = today(Source.in(root, codec), projections, codec);
    }

    private static ViewPrints of(Path root) throws IOException {
        List<Projection> projections =
                Lectern.VIEWS.stream().map(ViewType::projection).toList();
        return new ViewPrints(root, projections, TestHistories.codec());
    }

    /** A sentence for each view that is stale, and for all else that is wrong with the file. */
    public static List<String> faults(Path root) throws IOException {
        return of(root).faults();
    }

    /** The file as it must be today. Nothing lands while a view is stale. */
    public static LandingPart part(Path root) {
        return fresh -> Map.of(Path.of(ViewsFile.FILE), of(root).landing());
    }

    private static ViewsFile today(List<Source> sources, List<Projection> projections, EventCodec codec) {
        var prints = new TreeMap<String, String>();
        for (Source source : sources) prints.put(source.name(), source.print());
        var setting = new Setting(codec);
        var views = new TreeMap<String, View>();
        for (Projection projection : projections) views.put(projection.view(), view(projection, setting, sources));
        return new ViewsFile(prints, views);
    }

    private static View view(Projection projection, Setting setting, List<Source> sources) {
        var prints = new TreeMap<String, String>();
        for (Source source : sources) {
            List<String> changes = setting.changes(projection, source);
            if (!changes.isEmpty()) prints.put(source.name(), Print.of(changes));
        }
        return new View(projection.version(), prints);
    }

    List<String> faultsBeforeLanding() {
        ViewsFile landed = landed();
        return landed == null
                ? List.of(ViewsFile.FILE + " cannot be read: restore it, or after a merge take either side's, and then"
                        + " run mvn -q -Pland.")
                : new ViewFaults(landed, today).stale();
    }

    List<String> faults() {
        ViewsFile landed = landed();
        if (landed == null) return faultsBeforeLanding();
        List<String> faults = new ViewFaults(landed, today).all();
        return faults.isEmpty() && !text.equals(today.text())
                ? List.of(ViewsFile.FILE + " is not as landing writes it: run mvn -q -Pland.")
                : faults;
    }

    private @Nullable ViewsFile landed() {
        try {
            return ViewsFile.parse(text);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** @return the text of the file that lands */
    String landing() {
        List<String> faults = faultsBeforeLanding();
        if (!faults.isEmpty()) throw new IllegalStateException(String.join("\n", faults));
        return today.text();
    }
}
