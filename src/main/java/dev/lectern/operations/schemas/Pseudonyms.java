package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.schema.Erased;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pseudonyms made of the names of trees, for names of people and texts about them. A word has the same pseudonym
 * wherever it occurs, and no other word has it. The characters between words stay, so comparing or splitting texts has
 * the same results as before. Texts of erased data stay as they are.
 */
final class Pseudonyms {
    private static final List<String> TREES = List.of(
            "alder",
            "birch",
            "cedar",
            "dogwood",
            "elm",
            "fir",
            "ginkgo",
            "hazel",
            "ilex",
            "juniper",
            "katsura",
            "larch",
            "maple",
            "nutmeg",
            "oak",
            "pine",
            "quince",
            "rowan",
            "spruce",
            "teak",
            "ulmo",
            "viburnum",
            "willow",
            "yew");
    private static final String LOCAL = "[\\p{L}\\p{M}\\p{N}._%+'-]+";
    private static final String HOST = "[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)*";
    private static final Pattern ADDRESS_OR_WORD =
            Pattern.compile("(?<address>" + LOCAL + "@" + HOST + ")|[\\p{L}\\p{M}\\p{N}]+");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> inAnyCase = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int used;

    String of(String text) {
        if (Erased.is(text)) return text;
        return ADDRESS_OR_WORD
                .matcher(text)
                .replaceAll(found -> found.start("address") < 0 ? word(found.group()) : address(found.group()));
    }

    /** Addresses that differ only in case get the same pseudonym. */
    private String address(String address) {
        return addresses.computeIfAbsent(
                address.toLowerCase(Locale.ROOT), unknown -> tree(addresses.size()) + "@example.org");
    }

    private String word(String word) {
        String known = words.get(word);
        if (known != null) return known;
        String standIn = cased(word, inAnyCase.computeIfAbsent(word.toLowerCase(Locale.ROOT), unknown -> tree(used++)));
        while (!taken.add(standIn))
            standIn = cased(word, tree(used++)); // two words that differ only in case may not share one
        words.put(word, standIn);
        return standIn;
    }

    private static String tree(int number) {
        String tree = TREES.get(number % TREES.size());
        return number < TREES.size() ? tree : tree + (number / TREES.size() + 1);
    }

    /** Gives the name of a tree the capitals of the word. A word in capitals only gets a name in capitals. */
    private static String cased(String word, String tree) {
        boolean allCapitals = word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
        if (allCapitals && word.chars().anyMatch(Character::isUpperCase)) return tree.toUpperCase(Locale.ROOT);
        var cased = new StringBuilder(tree);
        for (int i = 0; i < Math.min(word.length(), tree.length()); i++)
            if (Character.isUpperCase(word.charAt(i))) cased.setCharAt(i, Character.toUpperCase(tree.charAt(i)));
        return cased.toString();
    }
}
