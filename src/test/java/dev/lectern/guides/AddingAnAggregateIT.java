package dev.lectern.guides;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows {@code src/docs/adding-an-aggregate.md}. Mutants: the guide forgets the root or the sentences. */
@Tag("docs")
class AddingAnAggregateIT {
    private static final String ROOT = "src/main/java/dev/lectern/Lectern.java";
    private static final String SENTENCES = "src/main/java/dev/lectern/site/audit/Sentences.java";

    @Test
    void an_aggregate_is_added_as_the_page_says(@TempDir Path folder) throws Exception {
        var copy = new GuideCopy(Guide.read("adding-an-aggregate"), folder);
        copy.followWithout(ROOT, SENTENCES);
        copy.failsWith(
                "[classes in Lectern.AGGREGATES]",
                "could not find the following elements: [\"dev.lectern.domain.voucher.VoucherHistory\"]");
        copy.followWithout(SENTENCES);
        copy.lands();
        copy.failsWith("VoucherEvent$VoucherIssued belongs to no aggregate that has sentences.");
        copy.followToTheEnd();
        copy.passes();
    }
}
