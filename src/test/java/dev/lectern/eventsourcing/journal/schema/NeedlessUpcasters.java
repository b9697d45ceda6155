package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Tells whether Avro's own schema resolution says all that an upcaster of the same step could say. If the new version
 * keeps every field of the old one, it does: the defaults say what the new fields are. If a field falls away, the
 * upcaster may use it, so both are run on random events and compared.
 */
final class NeedlessUpcasters {
    private static final int EVENTS = 200;
    private static final UpcastContext ALONE =
            new UpcastContext(new UUID(0, 1), Instant.EPOCH, NeedlessUpcasters::no, NeedlessUpcasters::no);

    private final Upcaster step;
    private final ValueCodec written;
    private final ValueCodec read;
    private final AvroResolution avroResolution;

    private NeedlessUpcasters(Upcaster step, EventSchema old, EventSchema next) {
        this.step = step;
        written = ValueCodec.of(old.schema(), Fields.class);
        read = ValueCodec.of(next.schema(), Fields.class);
        avroResolution = new AvroResolution(old.schema(), next.schema(), read);
    }

    static boolean is(Upcaster step, EventSchema old, EventSchema next) {
        if (!AvroResolution.leads(old.schema(), next.schema())) return false;
        if (FieldPaths.of(next.schema()).containsAll(FieldPaths.of(old.schema()))) return true;
        var both = new NeedlessUpcasters(step, old, next);
        for (int seed = 0; seed < EVENTS; seed++) if (!both.agreeOn(MadeUp.of(old.schema(), seed))) return false;
        return true;
    }

    private boolean agreeOn(Fields old) {
        try {
            Object byStep = read.make().of(step.apply(old, ALONE).getFirst().fields());
            byte[] bytes = AvroBinary.write(out -> written.write().to(out, old));
            return Objects.equals(byStep, avroResolution.read(bytes));
        } catch (RuntimeException itAsksForMore) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T no() {
        throw new CannotUpcast("Nothing is known but the event.");
    }
}
