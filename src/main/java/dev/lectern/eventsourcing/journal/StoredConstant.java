package dev.lectern.eventsourcing.journal;

import org.jspecify.annotations.Nullable;

/**
 * A constant of an enum as it stands in stored metadata. A word that this build does not know is kept as it was
 * written: a newer build wrote it, while the installation was updated or before it went back to this build.
 *
 * @param word as it was written
 * @param known the constant that the word names; null if this build does not know it
 */
public record StoredConstant<E extends Enum<E>>(
        String word, @Nullable E known) {
    public static <E extends Enum<E>> StoredConstant<E> of(E constant) {
        return new StoredConstant<>(constant.name(), constant);
    }
}
