package dev.lectern.bench.journal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;

/** The journal's part of the benchmarks. */
public final class JournalBench {
    private JournalBench() {}

    /** What it says: for people, and for programs. */
    public record Said(String text, JsonObject json) {}

    /** @param folder where its database may lie */
    public static Said run(Path folder) throws Exception {
        try (var ground = new Ground(folder.resolve("database"))) {
            Figures appends = new Appends(Plan.asked(), ground).run();
            return new Said(
                    appends.text(),
                    Json.createObjectBuilder().add("appends", appends.toJson()).build());
        }
    }
}
