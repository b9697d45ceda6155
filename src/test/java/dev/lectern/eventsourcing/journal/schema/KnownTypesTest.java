package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Types that the codec does not read are refused when a schema is loaded, with the field's name. */
class KnownTypesTest {
    @Test
    void every_type_here_is_known() {
        assertThatCode(() -> KnownTypes.check(AllTypes.EVERYTHING)).doesNotThrowAnyException();
    }

    @Test
    void bytes_that_do_not_say_what_they_mean() {
        refused(
                "'bytes'",
                "x: bytes alone does not say what it means, and nobody could say it later. Write a text or a"
                        + " record, or give it one of the logical types [decimal].");
        refused(
                "{'type': 'fixed', 'name': 'F', 'size': 2}",
                "x: fixed alone does not say what it means, and nobody could say it later. Write a text or a record,"
                        + " or give it one of the logical types [decimal, duration, uuid].");
    }

    @Test
    void a_union_of_more_than_null_and_one_type() {
        refused(
                "['null', 'string', 'int']",
                "x: of the union [null, string, int], only the order of its types says which"
                        + " one is meant. Write a nullable field for each, or another event.");
        refused(
                "['string', 'int']",
                "x: of the union [string, int], only the order of its types says which one is meant."
                        + " Write a nullable field for each, or another event.");
        refused(
                "['string', 'null']",
                "x: [string, null] has null last. Write it first: then null can be the default for"
                        + " events that lack the field.");
        refused("['string']", "x: [string] is a union of one type. Write that type alone.");
    }

    @Test
    void null_alone() {
        refused("'null'", "x: null alone says nothing. Leave it out, or write [null, something].");
    }

    @Test
    void nulls_in_a_list_or_in_a_map() {
        refused(
                "{'type': 'array', 'items': ['null', 'int']}",
                "x: a list holds one type, and no nulls. Leave nulls out,"
                        + " or let it hold records with a nullable field.");
        refused(
                "{'type': 'map', 'values': ['null', 'int']}",
                "x: a map holds one type, and no nulls. Leave nulls out, or"
                        + " let it hold records with a nullable field.");
    }

    static void refused(String type, String sentence) {
        fieldRefused("{'name': 'x', 'type': " + type + "}", sentence);
    }

    static void fieldRefused(String field, String sentence) {
        assertThatThrownBy(() -> ValueCodec.of(schema(field), Fields.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(sentence);
    }

    private static Schema schema(String field) {
        return AllTypes.parsed(("{'type': 'record', 'name': 'Event', 'fields': [" + field + "]}").replace('\'', '"'));
    }
}
