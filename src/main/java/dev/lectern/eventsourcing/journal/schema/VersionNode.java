package dev.lectern.eventsourcing.journal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event version and the step from it.
 *
 * @param shape the codec between the version's bytes and {@link Fields}
 * @param names of its fields
 * @param upcaster the declared step; null if Avro's resolution makes it, or the version is the newest
 * @param next the next version of the same type; null if there is none
 * @param resolution Avro's step to the next version; null if an upcaster makes it, or the version is the newest
 */
record VersionNode(
        EventSchema schema,
        ValueCodec shape,
        FieldNames names,
        @Nullable Upcaster upcaster,
        @Nullable EventSchema next,
        @Nullable AvroResolution resolution) {

    static VersionNode of(EventSchema schema, @Nullable Upcaster upcaster, Schemas schemas) {
        ValueCodec codec = ValueCodec.of(schema.schema(), Fields.class);
        FieldNames names = FieldNames.of(schema.schema());
        EventSchema next = schemas.find(schema.id().next()).orElse(null);
        if (upcaster != null) {
            upcaster.to().forEach(schemas::of);
            return new VersionNode(schema, codec, names, upcaster, next, null);
        }
        if (next == null) return new VersionNode(schema, codec, names, null, null, null);
        if (!AvroResolution.leads(schema.schema(), next.schema()))
            throw new IllegalStateException("No way leads from " + schema + " to v" + next.version()
                    + ": Avro cannot resolve it and no upcaster is declared. Add from(\"" + schema.type() + "\", "
                    + schema.version() + ").to(\"" + schema.type() + "\", " + next.version() + ") to its history.");
        ValueCodec resolved = ValueCodec.of(next.schema(), Fields.class);
        return new VersionNode(
                schema, codec, names, null, next, new AvroResolution(schema.schema(), next.schema(), resolved));
    }

    boolean isEnd() {
        return upcaster == null && resolution == null;
    }

    List<SchemaVersion> to() {
        if (upcaster != null) return upcaster.to();
        return next == null ? List.of() : List.of(next.id());
    }

    boolean leadsBack() {
        if (upcaster != null && (upcaster.leadsBack() || !isOnlySame(upcaster))) return upcaster.leadsBack();
        if (next == null) return false;
        return upcaster == null
                ? AvroResolution.leads(next.schema(), schema.schema())
                : AvroResolution.resolves(next.schema(), schema.schema()); // the upcaster says that it means the same
    }

    /** Whether it only says that fields mean the same, so that the fields of the next version are those of this one. */
    private static boolean isOnlySame(Upcaster upcaster) {
        return upcaster.notes().isOnlySame()
                && upcaster.to().size() == 1
                && upcaster.from().type().equals(upcaster.to().getFirst().type());
    }
}
