package dev.lectern.scenarios;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;

/**
 * A JSON object of a scenario that refuses unknown keys: otherwise a typing error would make the scenario expect less.
 */
record KnownKeys(JsonObject object, String path) {

    KnownKeys only(Set<String> known) {
        for (String key : object.keySet())
            if (!known.contains(key))
                throw new IllegalArgumentException(path + key + ": there is no such key, only " + known + ".");
        return this;
    }

    String text(String key) {
        if (object.get(key) instanceof JsonString text) return text.getString();
        throw wanted(key, "a text");
    }

    JsonObject object(String key) {
        if (object.get(key) instanceof JsonObject value) return value;
        throw wanted(key, "an object");
    }

    List<JsonObject> objects(String key) {
        if (!(object.get(key) instanceof JsonArray array)) throw wanted(key, "a list");
        for (JsonValue each : array) if (!(each instanceof JsonObject)) throw wanted(key, "a list of objects");
        return array.getValuesAs(JsonObject.class);
    }

    private IllegalArgumentException wanted(String key, String kind) {
        return new IllegalArgumentException(path + key + ": " + kind + " is wanted, not " + object.get(key) + ".");
    }
}
