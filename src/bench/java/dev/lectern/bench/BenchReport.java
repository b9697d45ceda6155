package dev.lectern.bench;

import dev.lectern.bench.journal.JournalBench;
import dev.lectern.bench.views.ViewsBench;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and writes their results as ratios, all from one run. */
public final class BenchReport {
    private static final String[] TYPES = {
        "PersonRegistered", "LearnerEnrolled", "SessionScheduled", "AttendanceRecorded"
    };

    private final Map<String, Double> nanos = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private BenchReport(Collection<RunResult> results) {
        for (RunResult result : results) {
            String type = result.getParams().getParam("type");
            String benchmark = result.getParams().getBenchmark().replaceFirst(".*\\.bench\\.", "");
            nanos.put(
                    type == null ? benchmark : benchmark + " " + type,
                    result.getPrimaryResult().getScore());
        }
    }

    /** @param args the folder to write to; {@code codecs}, {@code journal}, {@code views} or {@code all} */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        var text = new StringBuilder();
        var json = Json.createObjectBuilder();
        if (asked(args[1], "codecs")) {
            text.append(codecs(folder));
            json.add("codecs", codecsJson(folder));
        }
        if (asked(args[1], "journal")) {
            JournalBench.Said journal = JournalBench.run(folder);
            text.append(text.isEmpty() ? "" : "\n").append(journal.text());
            json.add("journal", journal.json());
        }
        if (asked(args[1], "views")) {
            JournalBench.Said views = ViewsBench.run(folder);
            text.append(text.isEmpty() ? "" : "\n").append(views.text());
            json.add("views", views.json());
        }
        Files.writeString(folder.resolve("report.json"), json.build().toString());
        Files.writeString(folder.resolve("report.md"), text);
        System.out.println(text);
        System.exit(0); // the other event stores leave threads behind
    }

    private static boolean asked(String what, String part) {
        return what.equals(part) || what.equals("all");
    }

    private static String codecs(Path folder) throws RunnerException {
        var options = new OptionsBuilder()
                .include(System.getProperty("bench.include", "dev.lectern.bench"))
                .jvmArgsAppend("-Dorg.apache.avro.SERIALIZABLE_PACKAGES=" + trusted())
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve("codecs.json").toString())
                .build();
        return new BenchReport(new Runner(options).run()).text();
    }

    private static JsonArray codecsJson(Path folder) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(folder.resolve("codecs.json")))) {
            return reader.readArray();
        }
    }

    /** The packages of the generated classes: Avro makes objects only of classes that it is told to trust. */
    private static String trusted() {
        return Stream.of(TYPES)
                .map(type -> "generated." + type.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private String text() {
        text.append("| | ns | beside | ns | ratio |\n|---|---|---|---|---|\n");
        for (String type : TYPES) {
            row(
                    "decode " + type,
                    "CodecBench.decode " + type,
                    "Avro's generated class",
                    "CodecBench.avroDecode " + type);
            row(
                    "encode " + type,
                    "CodecBench.encode " + type,
                    "Avro's generated class",
                    "CodecBench.avroEncode " + type);
        }
        row("PersonRegistered v1, 2 steps", "UpcasterBench.personV1", "v3", "UpcasterBench.personNewest");
        row(
                "SessionScheduled v1, 3 steps, 4 events",
                "UpcasterBench.scheduledV1",
                "v4",
                "UpcasterBench.scheduledNewest");
        row(
                "SessionScheduled v1, 3 steps, 4 events",
                "UpcasterBench.scheduledV1",
                "the 4 events as of today",
                "UpcasterBench.scheduledNewestFourEvents");
        row("a session in all versions", "UpcasterBench.mixedStream", "as of today", "UpcasterBench.todaysStream");
        row(
                "40,000 old events that ask for prior ones",
                "UpcasterBench.longStreamAsking",
                "as many that do not",
                "UpcasterBench.longStreamAlone");
        return text.toString();
    }

    private void row(String what, String measured, String beside, String reference) {
        Double ours = nanos.get(measured);
        Double theirs = nanos.get(reference);
        if (ours == null || theirs == null) return;
        text.append(String.format(
                Locale.ROOT, "| %s | %.0f | %s | %.0f | %.2f |%n", what, ours, beside, theirs, ours / theirs));
    }
}
