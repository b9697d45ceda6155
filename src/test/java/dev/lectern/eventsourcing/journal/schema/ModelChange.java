package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.ModelSchema.ModelField;
import java.util.ArrayList;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The kinds of change that developers make to a schema. */
enum ModelChange {
    ADD_WITH_DEFAULT(true),
    ADD_WITHOUT_DEFAULT(false),
    ADD_AGAIN(true),
    REMOVE(true),
    MAKE_NULLABLE(true),
    CHANGE_DEFAULT(true),
    CHANGE_TYPE(false),
    CHANGE_DOC(false);

    /** Whether Avro reads it right, so that no rule may refuse it. */
    final boolean isHarmless;

    ModelChange(boolean isHarmless) {
        this.isHarmless = isHarmless;
    }

    /** @param id of the field that the change adds, if it adds one */
    ModelSchema to(ModelSchema schema, int id, Random random) {
        var fields = new ArrayList<>(schema.fields());
        var gone = new ArrayList<>(schema.gone());
        int at = random.nextInt(fields.size());
        ModelField old = fields.get(at);
        ModelType type = ModelSchema.any(random);
        switch (this) {
            case ADD_WITH_DEFAULT -> fields.add(added(id, "f" + id, type, random, type.standard));
            case ADD_WITHOUT_DEFAULT -> fields.add(added(id, "f" + id, type, random, null));
            case ADD_AGAIN -> {
                if (gone.isEmpty()) gone.add(fields.remove(at));
                else fields.add(again(gone.removeFirst(), id));
            }
            case REMOVE -> gone.add(fields.remove(at));
            case MAKE_NULLABLE -> fields.set(at, of(old, old.type(), true, old.standard(), old.doc()));
            case CHANGE_DEFAULT -> fields.set(at, of(old, old.type(), old.nullable(), old.type().standard, old.doc()));
            case CHANGE_TYPE ->
                fields.set(at, of(old, type, old.nullable(), old.standard() == null ? null : type.standard, old.doc()));
            case CHANGE_DOC -> fields.set(at, of(old, old.type(), old.nullable(), old.standard(), "changed by " + id));
        }
        return new ModelSchema(fields, gone);
    }

    private static ModelField added(int id, String name, ModelType type, Random random, @Nullable String standard) {
        return new ModelField(id, name, type, random.nextBoolean(), false, standard, "");
    }

    /** A field of the same name and type that means something of its own. */
    private static ModelField again(ModelField gone, int id) {
        return new ModelField(id, gone.name(), gone.type(), gone.inside(), false, gone.type().standard, gone.doc());
    }

    /** The field in the next version. */
    private static ModelField of(
            ModelField old, ModelType type, boolean nullable, @Nullable String standard, String doc) {
        return new ModelField(old.id(), old.name(), type, old.inside(), nullable, standard, doc);
    }
}
