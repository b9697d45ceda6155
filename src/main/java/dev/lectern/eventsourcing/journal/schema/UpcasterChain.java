package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.UpcastTrace.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Upcasts stored events of any version to the newest versions: by the declared upcaster, or by Avro's resolution where
 * none is declared.
 */
public final class UpcasterChain {
    private final VersionGraph graph;

    UpcasterChain(VersionGraph graph) {
        this.graph = graph;
    }

    /** The versions that a version may become in one step. */
    public List<SchemaVersion> next(SchemaVersion version) {
        return graph.of(version).to();
    }

    /** Whether a version may become an event of one of these types in the end. */
    boolean reaches(SchemaVersion version, Set<String> types) {
        if (graph.of(version).isEnd()) return types.contains(version.type());
        return next(version).stream().anyMatch(to -> reaches(to, types));
    }

    /** The upcaster of a version; null if Avro's resolution makes the step, or the version is the newest. */
    public @Nullable Upcaster upcaster(SchemaVersion version) {
        return graph.of(version).upcaster();
    }

    /** Whether the step from this version can be downcast, so that nodes of the build before can run meanwhile. */
    public boolean leadsBack(SchemaVersion version) {
        return graph.of(version).leadsBack();
    }

    VersionedFields stored(Payload payload) throws IOException {
        VersionNode node = graph.of(payload.schema());
        return new VersionedFields(node.schema(), (Fields)
                ValueCodec.set(AvroBinary.read(payload.bytes(), node.shape().read()::from)));
    }

    Payload written(VersionedFields versionedFields) {
        VersionNode node = graph.of(versionedFields.schema());
        return new Payload(
                node.schema(), AvroBinary.write(out -> node.shape().write().to(out, versionedFields.fields())));
    }

    /** The version in which an event of this version can be written for a build that does not know this one. */
    public EventSchema before(EventSchema version) throws CannotDowncast {
        return graph.before(version).schema();
    }

    /** Downcasts an event step by step, to the newest version that is wanted. */
    public Payload back(VersionedFields versionedFields, Predicate<EventSchema> wanted) throws CannotDowncast {
        VersionedFields older = versionedFields;
        while (!wanted.test(older.schema())) older = back(older);
        return written(older);
    }

    private VersionedFields back(VersionedFields versionedFields) throws CannotDowncast {
        EventSchema newer = versionedFields.schema();
        VersionNode older = graph.before(newer);
        if (!older.leadsBack()) throw new CannotDowncast(newer, "the step from " + older.schema() + " has no way back");
        try {
            UnaryOperator<Fields> back =
                    older.upcaster() == null ? null : older.upcaster().back();
            if (back != null) return conform(older.schema().id(), back.apply(versionedFields.fields()));
            VersionedFields made = older.upcaster() == null
                    ? resolvedBack(versionedFields, older)
                    : conform(older.schema().id(), versionedFields.fields());
            requireNothingLost(versionedFields, made, older);
            return made;
        } catch (IOException | RuntimeException e) { // whatever it is, the older version cannot express this event
            throw new CannotDowncast(newer, older.schema(), e);
        }
    }

    /** Only a declared way back may lose something. */
    private void requireNothingLost(VersionedFields newer, VersionedFields made, VersionNode older) throws IOException {
        VersionedFields again = older.upcaster() == null
                ? resolved(made, older).getFirst()
                : conform(newer.schema().id(), made.fields());
        if (!again.equals(newer))
            throw new IllegalArgumentException(
                    "it would be read as " + again.fields() + " again, not as " + newer.fields());
    }

    private VersionedFields resolvedBack(VersionedFields versionedFields, VersionNode older) throws IOException {
        Schema newer = versionedFields.schema().schema();
        var avroResolution = new AvroResolution(newer, older.schema().schema(), older.shape());
        return new VersionedFields(older.schema(), (Fields)
                ValueCodec.set(avroResolution.read(written(versionedFields).bytes())));
    }

    /** @return the fields of the version: in its order, with its defaults, and without any other field */
    VersionedFields conform(SchemaVersion version, Fields fields) {
        VersionNode node = graph.of(version);
        return new VersionedFields(
                node.schema(), (Fields) ValueCodec.set(node.shape().make().of(fields)));
    }

    /** The step from a version to those that it becomes; null if it is the newest version of its line. */
    @Nullable
    Step step(VersionedFields versionedFields, UpcastContext upcastContext) throws IOException {
        VersionNode node = graph.of(versionedFields.schema());
        if (node.isEnd()) return null;
        return new Step(
                versionedFields,
                node.upcaster(),
                node.upcaster() == null ? resolved(versionedFields, node) : made(versionedFields, node, upcastContext));
    }

    private List<VersionedFields> resolved(VersionedFields versionedFields, VersionNode node) throws IOException {
        AvroResolution avroResolution = Objects.requireNonNull(node.resolution());
        Fields fields = (Fields)
                ValueCodec.set(avroResolution.read(written(versionedFields).bytes()));
        return List.of(new VersionedFields(Objects.requireNonNull(node.next()), fields));
    }

    private List<VersionedFields> made(VersionedFields versionedFields, VersionNode node, UpcastContext upcastContext) {
        Upcaster upcaster = Objects.requireNonNull(node.upcaster());
        try {
            var forms = new ArrayList<VersionedFields>();
            for (UpcastProduct product : upcaster.apply(versionedFields.fields(), upcastContext))
                forms.add(checked(product, upcaster, versionedFields));
            return forms;
        } catch (ContextUnreadable | IllegalStateException e) {
            throw e; // ContextUnreadable: another event is at fault; IllegalStateException: the journal is
        } catch (RuntimeException e) {
            throw new CannotUpcast("The step from " + versionedFields.schema() + " fails: " + e.getMessage(), e);
        }
    }

    private VersionedFields checked(UpcastProduct product, Upcaster upcaster, VersionedFields before) {
        if (!upcaster.to().contains(product.version()))
            throw new IllegalArgumentException("it makes a " + product.version() + ", which it does not declare");
        VersionNode node = graph.of(product.version());
        node.names()
                .unknown(product.fields(), graph.of(before.schema()).names(), before.fields())
                .ifPresent(path -> {
                    throw new IllegalArgumentException(
                            "it sets " + path + ", which " + node.schema() + " does not have");
                });
        return conform(product.version(), product.fields());
    }
}
