package dev.lectern.scenarios;

import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Correction;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventCodecTest;
import dev.lectern.eventsourcing.journal.schema.EveryVersionTest;
import dev.lectern.eventsourcing.journal.schema.GoldenStream;
import dev.lectern.eventsourcing.journal.schema.Landing;
import dev.lectern.eventsourcing.journal.schema.LecternExamples;
import dev.lectern.eventsourcing.projections.prints.ViewPrints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Lands the new versions of Lectern's events, or a correction of one upcaster: {@code mvn -q -Pland}. The arguments of
 * a correction are the version whose step was wrong, and why.
 */
public final class LandVersions {
    private static final List<Class<?>> PROOFS =
            List.of(EventCodecTest.class, EveryVersionTest.class, ScenarioTest.class, ScenarioFormatTest.class);

    private LandVersions() {}

    public static void main(String[] args) throws IOException {
        try {
            var landing = new Landing(
                    Path.of(""), TestHistories.ALL, GoldenStream.POLICY); // first: without the rules there is no codec
            EventCodec codec = TestHistories.codec();
            Correction correction = args.length < 2 ? null : Correction.of(codec, args[0], args[1]);
            landing.land(
                            new LecternExamples(codec),
                            correction,
                            List.of(new ScenarioDrafts(codec), ViewPrints.part(Path.of(""))),
                            PROOFS)
                    .forEach(System.out::println);
        } catch (IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
