package dev.lectern.journal.schema;

import static org.junit.jupiter.api.Assertions.fail;

import dev.lectern.journal.Histories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaRulesTest {
    @Test
    void the_schemas_as_they_are_keep_every_rule() throws IOException {
        List<String> faults = new SchemaRules(Path.of(""), Histories.ALL).faults();
        if (!faults.isEmpty()) fail(String.join("\n", faults));
    }
}
