package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.journal.Outcome;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.scenarios.Expectation.Shows;
import dev.lectern.scenarios.ExpectationDiff;
import dev.lectern.scenarios.Scenario;
import dev.lectern.scenarios.Verdict;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Inside the real server: scenarios in the real journal, and what the views make of them. */
@InTheServer
class ScenarioIT {
    private static final String FOLDER = "/WEB-INF/classes/scenarios/";

    @Inject
    StoredScenario storedScenario;

    @Inject
    ViewRows viewRows;

    @Inject
    EventCodec codec;

    @Inject
    ServletContext files;

    @Test
    void the_journal_reads_every_scenario_as_it_should_whichever_way_it_is_read() throws IOException {
        var wrong = new ArrayList<String>();
        var staging = new LinkedHashMap<TenantId, Scenario>();
        for (Scenario scenario : scenarios()) staging.put(storedScenario.found(scenario), scenario);
        staging.forEach((tenant, scenario) -> {
            storedScenario.unfollowed(tenant);
            storedScenario.write(tenant, scenario);
            Map<Stored, Outcome> outcomes = storedScenario.streamByStream(tenant, scenario);
            for (String line : Verdict.of(codec, scenario, outcomes)) wrong.add(scenario.says() + ": " + line);
            for (int limit : new int[] {1, 3, 500}) {
                Map<Stored, Outcome> found = storedScenario.inStretches(tenant, scenario, limit);
                if (!found.equals(outcomes))
                    wrong.add(scenario.says() + ": read " + limit + " at a time " + found + ", by stream " + outcomes);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_views_show_what_their_scenarios_expect() throws IOException {
        var staging = new LinkedHashMap<TenantId, Scenario>();
        for (Scenario scenario : scenarios())
            if (!scenario.views().isEmpty()) staging.put(storedScenario.found(scenario), scenario);
        assertThat(staging).hasSizeGreaterThan(10);
        var wrong = new ArrayList<String>();
        staging.forEach(storedScenario::write);
        staging.forEach((tenant, scenario) -> {
            storedScenario.settle(tenant);
            for (Shows shows : scenario.views())
                for (String line : differences(tenant, scenario, shows)) wrong.add(scenario.says() + ": " + line);
        });
        assertThat(wrong).isEmpty();
    }

    private List<String> differences(TenantId tenant, Scenario scenario, Shows shows) {
        JsonArray expected = Json.createArrayBuilder(shows.rows()).build();
        var expectationDiff = new ExpectationDiff(scenario.names());
        expectationDiff.unordered(shows.table(), expected, viewRows.rows(tenant, shows.table()));
        return expectationDiff.lines();
    }

    private List<Scenario> scenarios() throws IOException {
        var scenarios = new ArrayList<Scenario>();
        add(FOLDER, scenarios);
        assertThat(scenarios).hasSizeGreaterThan(30);
        return scenarios;
    }

    private void add(String folder, List<Scenario> scenarios) throws IOException {
        for (String path : Objects.requireNonNull(files.getResourcePaths(folder), folder + " is not deployed."))
            if (path.endsWith("/")) add(path, scenarios);
            else scenarios.add(Scenario.read(codec, text(path)));
    }

    private String text(String path) throws IOException {
        try (InputStream in = files.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
