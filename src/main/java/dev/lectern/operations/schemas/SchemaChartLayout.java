package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.SchemaUsage;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import dev.lectern.operations.schemas.SchemaChart.Area;
import dev.lectern.operations.schemas.SchemaChart.Line;
import dev.lectern.operations.schemas.SchemaChart.Stage;
import dev.lectern.operations.schemas.SchemaChart.Step;
import dev.lectern.site.audit.FieldValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the chart of schema versions: each event type is a line of its versions. If a type replaced another, the
 * versions of the other stand before its own.
 */
final class SchemaChartLayout {
    private final EventCodec codec;
    private final Map<SchemaVersion, SchemaUsage> written = new HashMap<>();
    private final Map<SchemaVersion, Long> needed = new HashMap<>();
    private final Map<SchemaVersion, List<SchemaVersion>> madeOf = new HashMap<>();

    private SchemaChartLayout(EventCodec codec, List<SchemaUsage> stored) {
        this.codec = codec;
        for (SchemaUsage each : stored) written.put(each.version(), each);
        codec.schemas().all().stream()
                .map(EventSchema::id)
                .sorted(Comparator.comparing(SchemaVersion::toString))
                .forEach(this::follow);
    }

    static SchemaChart draw(EventCodec codec, List<History> histories, List<SchemaUsage> stored) {
        var schemaChartLayout = new SchemaChartLayout(codec, stored);
        return new SchemaChart(
                histories.stream().map(schemaChartLayout::area).toList(),
                stored.stream()
                        .filter(each -> codec.schemas().find(each.version()).isEmpty())
                        .toList());
    }

    private void follow(SchemaVersion from) {
        long events = written.containsKey(from) ? written.get(from).events() : 0;
        var passed = new HashSet<SchemaVersion>();
        pass(from, passed);
        passed.forEach(version -> needed.merge(version, events, Long::sum));
        for (SchemaVersion to : codec.chain().next(from))
            if (!to.type().equals(from.type()))
                madeOf.computeIfAbsent(to, version -> new ArrayList<>()).add(from);
    }

    private void pass(SchemaVersion version, Set<SchemaVersion> passed) {
        if (passed.add(version)) codec.chain().next(version).forEach(next -> pass(next, passed));
    }

    private Area area(History history) {
        Set<String> types = history.types();
        var continued = new HashSet<String>();
        for (String type : types) older(type).forEach(version -> continued.add(version.type()));
        var lines = types.stream()
                .filter(type -> !continued.contains(type))
                .map(this::line)
                .toList();
        return new Area(
                history.category(),
                lines.stream().filter(SchemaChartLayout::isChanged).toList(),
                lines.stream()
                        .filter(line -> !isChanged(line))
                        .map(line -> line.stages().getFirst())
                        .toList());
    }

    private static boolean isChanged(Line line) {
        return line.stages().size() > 1 || !line.stages().getFirst().isNewest();
    }

    private Line line(String type) {
        List<SchemaVersion> versions =
                Stream.concat(older(type).stream(), versions(type).stream()).toList();
        var stages = new ArrayList<Stage>();
        for (int i = 0; i < versions.size(); i++)
            stages.add(stage(versions.get(i), versions.subList(0, i), versions.subList(i + 1, versions.size())));
        return new Line(type, stages);
    }

    /**
     * The versions of the type that this one replaced: the type whose last version is upcast to the first version of
     * this one and to nothing else.
     */
    private List<SchemaVersion> older(String type) {
        SchemaVersion first = versions(type).getFirst();
        for (SchemaVersion from : madeOf.getOrDefault(first, List.of())) {
            if (!codec.chain().next(from).equals(List.of(first))) continue;
            List<SchemaVersion> versions = versions(from.type());
            if (versions.getLast().equals(from))
                return Stream.concat(older(from.type()).stream(), versions.stream())
                        .toList();
        }
        return List.of();
    }

    private Stage stage(SchemaVersion version, List<SchemaVersion> before, List<SchemaVersion> after) {
        List<SchemaVersion> others = madeOf.getOrDefault(version, List.of()).stream()
                .filter(from -> !before.contains(from))
                .toList();
        return new Stage(
                version, written.get(version), others, step(version, after.isEmpty() ? null : after.getFirst()));
    }

    private @Nullable Step step(SchemaVersion from, @Nullable SchemaVersion next) {
        List<SchemaVersion> to = codec.chain().next(from);
        Upcaster upcaster = codec.chain().upcaster(from);
        if (to.isEmpty() && upcaster == null) return null;
        SchemaVersion following = next != null && to.contains(next) ? next : null;
        return new Step(
                from,
                following,
                to.stream().filter(version -> !version.equals(following)).toList(),
                following == null ? List.of() : FieldValues.changes(types(from), types(following)),
                upcaster,
                codec.chain().leadsBack(from),
                needed.getOrDefault(from, 0L));
    }

    private Map<String, String> types(SchemaVersion version) {
        var types = new LinkedHashMap<String, String>();
        codec.schemas()
                .of(version)
                .schema()
                .getFields()
                .forEach(field -> types.put(field.name(), field.schema().toString()));
        return types;
    }

    private List<SchemaVersion> versions(String type) {
        return codec.schemas().all(type).stream().map(EventSchema::id).toList();
    }
}
