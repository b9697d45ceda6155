package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void a_path_leads_into_records_and_into_all_those_of_a_list_or_a_map() {
        Fields mark = Fields.of("mark", "late");
        Fields fields = Fields.of("one", mark, "list", List.of(mark, mark), "map", Map.of("a", mark), "none", null);
        for (String path : List.of("one.mark", "list.mark", "map.mark", "none.mark"))
            fields = fields.changed(path, old -> old + "!");
        Fields changed = Fields.of("mark", "late!");
        assertThat(fields)
                .isEqualTo(Fields.of(
                        "one", changed, "list", List.of(changed, changed), "map", Map.of("a", changed), "none", null));
    }
}
