package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.KnownTypesTest.fieldRefused;
import static dev.lectern.eventsourcing.journal.schema.KnownTypesTest.refused;

import org.junit.jupiter.api.Test;

/** Logical types that Avro would ignore without a word are refused. */
class LogicalTypesTest {
    private static final String LONG = "{'type': 'long', 'logicalType': 'timestamp-picos'}";
    private static final String UNKNOWN =
            "the logicalType timestamp-picos of long is not read here, and Avro would ignore it. Write one of"
                    + " [local-timestamp-micros, local-timestamp-millis, local-timestamp-nanos, time-micros,"
                    + " timestamp-micros, timestamp-millis, timestamp-nanos], or none.";

    @Test
    void a_logical_type_that_nobody_knows() {
        refused(LONG, "x: " + UNKNOWN);
        refused(
                "{'type': 'double', 'logicalType': 'money'}",
                "x: the logicalType money of double is not read here, and" + " Avro would ignore it. Leave it out.");
        refused(
                "{'type': 'string', 'logicalType': 'email'}",
                "x: the logicalType email of string is not read here, and"
                        + " Avro would ignore it. Write one of [uuid], or none.");
        refused(
                "{'type': 'bytes', 'logicalType': 'big-decimal'}",
                "x: the logicalType big-decimal of bytes is not read"
                        + " here, and Avro would ignore it. Write one of [decimal].");
        refused(
                "{'type': 'int', 'logicalType': 7}",
                "x: the logicalType 7 of int is not read here, and Avro would ignore"
                        + " it. Write one of [date, time-millis], or none.");
    }

    @Test
    void a_logical_type_of_what_is_no_scalar() {
        refused(
                "{'type': 'array', 'items': 'int', 'logicalType': 'set'}",
                "x: the logicalType set of array is not read" + " here, and Avro would ignore it. Leave it out.");
        refused(
                "{'type': 'enum', 'name': 'E', 'symbols': ['A'], 'logicalType': 'mark'}",
                "x: the logicalType mark of" + " enum is not read here, and Avro would ignore it. Leave it out.");
    }

    @Test
    void it_is_found_wherever_it_is() {
        refused("['null', " + LONG + "]", "x: " + UNKNOWN);
        refused("{'type': 'array', 'items': " + LONG + "}", "x: " + UNKNOWN);
        refused("{'type': 'map', 'values': " + LONG + "}", "x: " + UNKNOWN);
        refused("{'type': 'map', 'values': " + record("'y'", LONG) + "}", "x.y: " + UNKNOWN);
    }

    @Test
    void a_logical_type_that_is_not_valid() {
        String why = " is not valid here, and Avro would ignore it. Correct it: ";
        refused(
                "{'type': 'bytes', 'logicalType': 'decimal', 'precision': 4, 'scale': 6}",
                "x: the logicalType decimal" + why + "Invalid decimal scale: 6 (greater than precision: 4)");
        refused(
                "{'type': 'bytes', 'logicalType': 'decimal'}",
                "x: the logicalType decimal" + why + "Invalid decimal: missing precision");
        refused(
                "{'type': 'fixed', 'name': 'F', 'size': 12, 'logicalType': 'uuid'}",
                "x: the logicalType uuid" + why + "Uuid with fixed type must have a size of 16 bytes");
        refused(
                "{'type': 'fixed', 'name': 'F', 'size': 8, 'logicalType': 'duration'}",
                "x: the logicalType duration" + why
                        + "Duration can only be used with an underlying fixed type of size 12.");
        refused(
                "{'type': 'long', 'logicalType': 'date'}",
                "x: the logicalType date" + why + "Date can only be used with an underlying int type");
    }

    @Test
    void a_logical_type_beside_the_type() {
        fieldRefused(
                "{'name': 'x', 'type': 'long', 'logicalType': 'timestamp-millis'}",
                "x: its logicalType stands beside its type, where Avro ignores it. Write {\"type\": \"long\","
                        + " \"logicalType\": \"timestamp-millis\"} as its type.");
        fieldRefused(
                "{'name': 'x', 'type': ['null', 'string'], 'logicalType': 'uuid'}",
                "x: its logicalType stands beside its type, where Avro ignores it. Write {\"type\": \"string\","
                        + " \"logicalType\": \"uuid\"} as the type in its union.");
    }

    private static String record(String field, String type) {
        return "{'type': 'record', 'name': 'Inner', 'fields': [{'name': " + field + ", 'type': " + type + "}]}";
    }
}
