package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace.Step;
import dev.lectern.eventsourcing.journal.schema.Upcaster.Product;
import dev.lectern.eventsourcing.journal.schema.Upcaster.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Brings stored bytes of any version to what they read as today: through the declared upcasters, and by Avro's resolution where none is
 * declared.
 */
public final class UpcasterChain {
    private final VersionGraph links;

    UpcasterChain(VersionGraph links) {
        this.links = links;
    }

    /** What a version may become in one step. */
    public List<Version> next(Version version) {
        return links.of(version).to();
    }

    /** Whether what a version becomes in the end may be of one of these types. */
    boolean reaches(Version version, Set<String> types) {
        if (links.of(version).isEnd()) return types.contains(version.type());
        return next(version).stream().anyMatch(to -> reaches(to, types));
    }

    /** Null where Avro's resolution is enough, and where nothing leads on. */
    public @Nullable Upcaster upcaster(Version version) {
        return links.of(version).upcaster();
    }

    /** Whether the step from a version can be made the other way, too, so that a build before it can run beside. */
    public boolean leadsBack(Version version) {
        return links.of(version).leadsBack();
    }

    VersionedFields stored(Payload payload) throws IOException {
        VersionNode link = links.of(payload.schema());
        return new VersionedFields(link.schema(), (Fields)
                ValueCodec.set(AvroBinary.read(payload.bytes(), link.shape().read()::from)));
    }

    Payload written(VersionedFields form) {
        VersionNode link = links.of(form.schema());
        return new Payload(
                link.schema(), AvroBinary.write(out -> link.shape().write().to(out, form.fields())));
    }

    /** The same event as an earlier version of its type would have said it. */
    VersionedFields back(VersionedFields form, int version) throws CannotDowncast {
        VersionedFields older = form;
        while (older.schema().version() > version) older = back(older);
        return older;
    }

    private VersionedFields back(VersionedFields form) throws CannotDowncast {
        SchemaVersion newer = form.schema();
        VersionNode older = links.before(newer);
        if (older == null) throw new CannotDowncast(newer, newer.version() - 1);
        try {
            if (older.upcaster() == null) return resolvedBack(form, older);
            UnaryOperator<Fields> back = older.upcaster().back();
            if (back == null) throw new CannotDowncast(newer, older.schema().version());
            return conform(newer.type(), older.schema().version(), back.apply(form.fields()));
        } catch (CannotUpcast | IllegalArgumentException | NullPointerException | ClassCastException | IOException e) {
            throw new CannotDowncast(newer, older.schema().version(), e);
        }
    }

    private VersionedFields resolvedBack(VersionedFields form, VersionNode older) throws IOException, CannotDowncast {
        Schema newer = form.schema().schema();
        if (!AvroResolution.leads(newer, older.schema().schema()))
            throw new CannotDowncast(form.schema(), older.schema().version());
        var resolution = new AvroResolution(newer, older.schema().schema(), older.shape());
        return new VersionedFields(older.schema(), (Fields)
                ValueCodec.set(resolution.read(written(form).bytes())));
    }

    /** @return the fields as the version has them: in its order, with its defaults, and nothing else */
    VersionedFields conform(String type, int version, Fields fields) {
        VersionNode link = links.of(new Version(type, version));
        return new VersionedFields(
                link.schema(), (Fields) ValueCodec.set(link.shape().make().of(fields)));
    }

    /** The step that leads on from a form; null at the end of its line. */
    @Nullable
    Step step(VersionedFields form, UpcastContext around) throws IOException {
        VersionNode link = links.of(form.schema());
        if (link.isEnd()) return null;
        return new Step(
                form, link.upcaster(), link.upcaster() == null ? resolved(form, link) : made(form, link, around));
    }

    private List<VersionedFields> resolved(VersionedFields form, VersionNode link) throws IOException {
        AvroResolution resolution = Objects.requireNonNull(link.resolution());
        Fields fields = (Fields) ValueCodec.set(resolution.read(written(form).bytes()));
        return List.of(new VersionedFields(Objects.requireNonNull(link.next()), fields));
    }

    private List<VersionedFields> made(VersionedFields form, VersionNode link, UpcastContext around) {
        Upcaster upcaster = Objects.requireNonNull(link.upcaster());
        try {
            var forms = new ArrayList<VersionedFields>();
            for (Product product : upcaster.apply(form.fields(), around)) forms.add(checked(product, upcaster, form));
            return forms;
        } catch (Unreadable | IllegalStateException e) {
            throw e; // of another event, or of the journal
        } catch (RuntimeException e) {
            throw new CannotUpcast("The step from " + form.schema() + " fails: " + e.getMessage(), e);
        }
    }

    private VersionedFields checked(Product product, Upcaster upcaster, VersionedFields before) {
        if (!upcaster.to().contains(new Version(product.type(), product.version())))
            throw new IllegalArgumentException(
                    "it makes a " + product.type() + " v" + product.version() + ", which it does not declare");
        VersionNode link = links.of(new Version(product.type(), product.version()));
        for (String name : product.fields().names())
            if (!before.fields().has(name) && link.schema().schema().getField(name) == null)
                throw new IllegalArgumentException("it sets " + name + ", which " + link.schema() + " does not have");
        return conform(product.type(), product.version(), product.fields());
    }
}
