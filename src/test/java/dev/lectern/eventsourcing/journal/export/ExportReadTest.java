package dev.lectern.eventsourcing.journal.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.TestDatabase;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads an export without any code of Lectern's: Avro and its generic records are enough. */
class ExportReadTest {
    private final ExportFixture fixture = new ExportFixture();

    @TempDir
    Path folder;

    @Test
    void avro_alone_reads_every_event_with_the_schemas_inside() throws IOException {
        int events = fixture.writeEveryVersion();
        fixture.export(TestDatabase.application(), folder);
        long position = 0;
        for (int part = 1; position < events; part++)
            try (var file = new DataFileReader<GenericRecord>(
                    folder.resolve("part-0000" + part + ".avro").toFile(), new GenericDatumReader<>())) {
                assertThat(file.getMetaString("lectern.tenant")).isEqualTo(fixture.at.tenant.toString());
                assertThat(file.getMetaString("lectern.slug")).isEqualTo(fixture.slug);
                List<JsonObject> schemas = schemas(file.getMetaString("lectern.schemas"));
                for (GenericRecord event : file) {
                    assertThat(event.get("position")).isEqualTo(++position);
                    decodes((ByteBuffer) event.get("payload"), schemas.get((int) event.get("schema")));
                }
            }
        assertThat(position).isEqualTo(events);
    }

    private static List<JsonObject> schemas(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static void decodes(ByteBuffer payload, JsonObject schema) throws IOException {
        Schema writer = new Schema.Parser().parse(schema.getString("avsc"));
        assertThat(writer.getName()).isEqualTo(schema.getString("type"));
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        GenericRecord fields = new GenericDatumReader<GenericRecord>(writer)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        var again = new ByteArrayOutputStream();
        new GenericDatumWriter<GenericRecord>(writer)
                .write(fields, EncoderFactory.get().directBinaryEncoder(again, null));
        assertThat(again.toByteArray()).isEqualTo(bytes);
    }
}
