package dev.lectern.journal.schema;

import dev.lectern.journal.Unreadable;
import dev.lectern.journal.schema.Trace.Step;
import dev.lectern.journal.schema.Upcaster.Product;
import dev.lectern.journal.schema.Upcaster.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Brings stored bytes of any version to what they read as today: through the declared upcasters, and by Avro's resolution where none is
 * declared. Assembled once, and not at all if a step is missing, leads nowhere, or leads back to where it came from.
 */
public final class UpcasterChain {
    private final Map<Version, Link> links = new HashMap<>();

    /** One version: how its fields are read, and how it goes on from here; neither upcaster nor resolution at the end of a line. */
    private record Link(
            SchemaVersion schema,
            Shape shape,
            @Nullable Upcaster upcaster,
            @Nullable SchemaVersion next,
            @Nullable Resolution resolution) {
        boolean isEnd() {
            return upcaster == null && resolution == null;
        }
    }

    UpcasterChain(Schemas schemas, List<History> histories) {
        var upcasters = new HashMap<Version, Upcaster>();
        for (History history : histories)
            for (Upcaster step : history.upcasters())
                if (upcasters.put(step.from(), step) != null)
                    throw new IllegalStateException("There are two upcasters of " + step.from() + ". Keep one.");
        for (SchemaVersion schema : schemas.all()) {
            Version version = new Version(schema.type(), schema.version());
            links.put(version, link(schema, upcasters.remove(version), schemas));
        }
        if (!upcasters.isEmpty())
            throw new IllegalStateException("There is no schema for " + upcasters.keySet()
                    + ", which an upcaster leads from. Add the schema's file, or remove the upcaster.");
        links.keySet().forEach(version -> new Walk(version, this::next).from(version));
    }

    /** The versions from which nothing leads on: what is read today. */
    List<Version> ends() {
        return links.entrySet().stream()
                .filter(link -> link.getValue().isEnd())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether Avro alone leads from an older version to the newest, in one go. It does not where a field left and came back in between: in one
     * go it would keep its old value.
     */
    boolean resolves(SchemaVersion old, SchemaVersion newest) {
        Set<String> kept = Paths.of(old.schema());
        kept.retainAll(Paths.of(newest.schema()));
        for (int version = old.version(); version < newest.version(); version++) {
            Link link = link(old.type(), version);
            if (link.resolution == null || !Paths.of(link.schema.schema()).containsAll(kept)) return false;
        }
        return old.version() < newest.version() && Resolution.leads(old.schema(), newest.schema());
    }

    private static Link link(SchemaVersion schema, @Nullable Upcaster upcaster, Schemas schemas) {
        Shape shape = Shape.of(schema.schema(), Fields.class);
        SchemaVersion next = schemas.find(schema.type(), schema.version() + 1).orElse(null);
        if (upcaster != null) {
            upcaster.to().forEach(to -> schemas.of(to.type(), to.version()));
            return new Link(schema, shape, upcaster, next, null);
        }
        if (next == null) return new Link(schema, shape, null, null, null);
        if (!Resolution.leads(schema.schema(), next.schema()))
            throw new IllegalStateException("No way leads from " + schema + " to v" + next.version()
                    + ": Avro cannot resolve it and no upcaster is declared. Add from(\"" + schema.type() + "\", "
                    + schema.version() + ").to(\"" + schema.type() + "\", " + next.version() + ") to its history.");
        Shape resolved = Shape.of(next.schema(), Fields.class);
        return new Link(schema, shape, null, next, new Resolution(schema.schema(), next.schema(), resolved));
    }

    /** What a version may become in one step. */
    public List<Version> next(Version version) {
        Link link = link(version.type(), version.version());
        if (link.upcaster != null) return link.upcaster.to();
        return link.next == null ? List.of() : List.of(new Version(link.next.type(), link.next.version()));
    }

    /** Null where Avro's resolution is enough, and where nothing leads on. */
    public @Nullable Upcaster upcaster(Version version) {
        return link(version.type(), version.version()).upcaster;
    }

    /** Whether the step from a version can be made the other way, too, so that a build before it can run beside. */
    public boolean leadsBack(Version version) {
        Link link = link(version.type(), version.version());
        if (link.upcaster != null) return link.upcaster.leadsBack();
        return link.next != null && Resolution.leads(link.next.schema(), link.schema.schema());
    }

    private Link link(String type, int version) {
        Link link = links.get(new Version(type, version));
        if (link != null) return link;
        throw new IllegalArgumentException("No schema file is there for " + type + " v" + version + ".");
    }

    Form stored(Payload payload) throws IOException {
        Link link = link(payload.schema().type(), payload.schema().version());
        return new Form(link.schema, (Fields) Shape.set(AvroBinary.read(payload.bytes(), link.shape.read()::from)));
    }

    Payload written(Form form) {
        Link link = link(form.schema().type(), form.schema().version());
        return new Payload(
                link.schema, AvroBinary.write(out -> link.shape.write().to(out, form.fields())));
    }

    /** The same event as an earlier version of its type would have said it. */
    Form back(Form form, int version) throws CannotDowncast {
        Form older = form;
        while (older.schema().version() > version) older = back(older);
        return older;
    }

    private Form back(Form form) throws CannotDowncast {
        SchemaVersion newer = form.schema();
        Link older = links.get(new Version(newer.type(), newer.version() - 1));
        if (older == null) throw new CannotDowncast(newer, newer.version() - 1);
        try {
            if (older.upcaster == null) return resolvedBack(form, older);
            UnaryOperator<Fields> back = older.upcaster.back();
            if (back == null) throw new CannotDowncast(newer, older.schema.version());
            return conform(newer.type(), older.schema.version(), back.apply(form.fields()));
        } catch (CannotUpcast | IllegalArgumentException | NullPointerException | ClassCastException | IOException e) {
            throw new CannotDowncast(newer, older.schema.version(), e);
        }
    }

    private Form resolvedBack(Form form, Link older) throws IOException, CannotDowncast {
        Schema newer = form.schema().schema();
        if (!Resolution.leads(newer, older.schema.schema()))
            throw new CannotDowncast(form.schema(), older.schema.version());
        var resolution = new Resolution(newer, older.schema.schema(), older.shape);
        return new Form(
                older.schema, (Fields) Shape.set(resolution.read(written(form).bytes())));
    }

    /** @return the fields as the version has them: in its order, with its defaults, and nothing else */
    Form conform(String type, int version, Fields fields) {
        Link link = link(type, version);
        return new Form(link.schema, (Fields) Shape.set(link.shape.make().of(fields)));
    }

    /** The step that leads on from a form; null at the end of its line. */
    @Nullable
    Step step(Form form, Around around) throws IOException {
        Link link = link(form.schema().type(), form.schema().version());
        if (link.isEnd()) return null;
        return new Step(form, link.upcaster, link.upcaster == null ? resolved(form, link) : made(form, link, around));
    }

    private List<Form> resolved(Form form, Link link) throws IOException {
        Resolution resolution = Objects.requireNonNull(link.resolution);
        Fields fields = (Fields) Shape.set(resolution.read(written(form).bytes()));
        return List.of(new Form(Objects.requireNonNull(link.next), fields));
    }

    private List<Form> made(Form form, Link link, Around around) {
        Upcaster upcaster = Objects.requireNonNull(link.upcaster);
        try {
            var forms = new ArrayList<Form>();
            for (Product product : upcaster.apply(form.fields(), around)) forms.add(checked(product, upcaster, form));
            return forms;
        } catch (Unreadable | IllegalStateException e) {
            throw e; // of another event, or of the journal
        } catch (RuntimeException e) {
            throw new CannotUpcast("The step from " + form.schema() + " fails: " + e.getMessage(), e);
        }
    }

    private Form checked(Product product, Upcaster upcaster, Form before) {
        if (!upcaster.to().contains(new Version(product.type(), product.version())))
            throw new IllegalArgumentException(
                    "it makes a " + product.type() + " v" + product.version() + ", which it does not declare");
        Link link = link(product.type(), product.version());
        for (String name : product.fields().names())
            if (link.schema.schema().getField(name) == null && !before.fields().has(name))
                throw new IllegalArgumentException("it sets " + name + ", which " + link.schema + " does not have");
        return conform(product.type(), product.version(), product.fields());
    }
}
