package dev.lectern.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import jakarta.json.JsonException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A scenario with a typing error cannot pass, and a scenario that fails says what differs from what it expects. */
class ScenarioFormatTest {
    private static final EventCodec CODEC = TestHistories.codec();
    private static final String OPENED =
            "{'name': 'open', 'stream': 'session/a', 'type': 'SessionOpened', 'version': 1, 'fields': {}}";
    private static final String REGISTERED =
            "{'name': 'anna', 'stream': 'person/anna', 'type': 'PersonRegistered', 'version': 1,"
                    + " 'fields': {'fullName': 'Anna Berg', 'email': 'a@example.org'}}";

    @Test
    void keys_that_mean_nothing_are_refused() {
        assertThatThrownBy(() -> scenario("{'says': '', 'given': [], 'expects': []}"))
                .hasMessageStartingWith("expects:");
        refused(OPENED.replace("'fields'", "'feilds'"), "", "given[0].feilds: ");
        refused(OPENED.replace("{}", "{'by': 'me'}"), "", "given[0].fields.by: SessionOpened has no such field");
        refused(OPENED, "{'events': [], 'off': 'open'}", "expect[0].off: ");
        refused(OPENED, "{'views': 'roster', 'rows': []}", "expect[0].views: ");
        refused(OPENED, "{'quarantine': 'open', 'why': ''}", "expect[0].why: ");
        refused(OPENED, "{'of': 'open', 'events': [1]}", "expect[0].events: a list of objects is wanted");
        refused(OPENED + "," + OPENED, "", "given[1].name: another event is called open, too.");
    }

    @Test
    void a_key_that_is_there_twice_is_refused() {
        assertThatThrownBy(() -> scenario("{'says': '', 'given': [], 'expect': [], 'expect': []}"))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void what_differs_is_said_field_by_field() {
        assertThat(verdict(
                        REGISTERED,
                        "{'of': 'anna', 'events': [{'type': 'PersonRegistered', 'fields': {'givenName': 'Ann',"
                                + " 'displayName': 'Anna Berg', 'email': 'a@example.org'}}, {'type':"
                                + " 'PersonCorrected'}]}"))
                .containsExactly(
                        "expect[0].events[0].fields.givenName: expected \"Ann\", got \"Anna\"",
                        "expect[0].events[0].fields.familyName: expected null, got \"Berg\"",
                        "expect[0].events[1]: missing, expected"
                                + " {\"type\":\"PersonCorrected\",\"fields\":{\"givenName\":null,"
                                + "\"familyName\":null,\"displayName\":null,\"email\":null,"
                                + "\"locale\":null,\"zone\":null}}");
        assertThat(verdict(OPENED, "{'of': 'open', 'events': []}"))
                .containsExactly("expect[0].events[0]: too many, got {\"type\": \"SessionOpened\", \"fields\": {}}");
        assertThat(verdict(OPENED, "{'of': 'open', 'events': [{'type': 'SessionOpened', 'fields': {'at': 1}}]}"))
                .singleElement()
                .asString()
                .startsWith("expect[0].events[0].fields.at: SessionOpened has no such field");
        assertThat(verdict(OPENED, "{'of': 'opne', 'events': []}"))
                .containsExactly("expect[0].of: nothing that is given is called opne.");
    }

    @Test
    void a_state_differs_where_it_says_more_less_or_other_than_there_is() {
        assertThat(verdict(REGISTERED, state("'stage': 'Registered', 'email': 'a@example.org', 'waivers': []")))
                .isEmpty();
        assertThat(verdict(
                        REGISTERED, state("'stage': 'Erased', 'names': {'given': null}, 'waivers': [1], 'mail': ''")))
                .containsExactly(
                        "expect[0].state.stage: expected \"Erased\", got \"Registered\"",
                        "expect[0].state.names.given: expected null, got \"Anna\"",
                        "expect[0].state.waivers: missing, expected 1",
                        "expect[0].state.mail: there is no such thing, only [stage, names, email, locale, zone,"
                                + " waivers]");
    }

    @Test
    void what_cannot_be_read_is_expected_or_else_wrong() {
        String empty = OPENED.replace("'fields': {}", "'bytes': '00'");
        assertThat(verdict(empty, "")).singleElement().asString().startsWith("open: quarantined. Position 1 ");
        assertThat(verdict(empty, "{'quarantine': 'open', 'because': 'goes on'}"))
                .isEmpty();
        assertThat(verdict(empty, "{'quarantine': 'open', 'because': 'ends'}"))
                .singleElement()
                .asString()
                .startsWith("expect[0].because: expected \"ends\", got \"Position 1 ");
        assertThat(verdict(OPENED, "{'quarantine': 'open', 'because': ''}"))
                .containsExactly("expect[0]: open can be read, as [SessionOpened[]]");
        assertThat(verdict(empty, "{'quarantine': 'open', 'because': ''}, {'of': 'session/a', 'state': {}}"))
                .singleElement()
                .asString()
                .startsWith("expect[1].of: it cannot be read. ");
        assertThat(verdict(empty, "{'quarantine': 'open', 'because': ''}, {'view': 'roster', 'rows': []}"))
                .containsExactly("expect[1].view: no view gets beyond what cannot be read.");
    }

    private static String state(String state) {
        return "{'of': 'person/anna', 'state': {" + state + "}}";
    }

    private static void refused(String given, String expect, String path) {
        assertThatThrownBy(() -> scenario(given, expect))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(path);
    }

    private static List<String> verdict(String given, String expect) {
        Scenario scenario = scenario(given, expect);
        return Verdict.of(
                CODEC, scenario, new TestReaders(CODEC, scenario.policy(), scenario.stored()).streamByStream());
    }

    private static Scenario scenario(String given, String expect) {
        return scenario("{'says': '', 'given': [" + given + "], 'expect': [" + expect + "]}");
    }

    private static Scenario scenario(String json) {
        return Scenario.read(CODEC, json.replace('\'', '"'));
    }
}
