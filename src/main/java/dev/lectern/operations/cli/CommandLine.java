package dev.lectern.operations.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A parsed command line.
 *
 * @param verb its first word
 * @param plain the words that are neither the verb nor part of an option
 * @param isAll whether {@code --all} was given
 * @param isWatched whether {@code --watch} was given
 * @param options the options with values, such as {@code --key file}, by name
 */
record CommandLine(String verb, List<String> plain, boolean isAll, boolean isWatched, Map<String, String> options) {
    private static final Set<String> WITH_VALUE = Set.of("--heads", "--key", "--view", "--end", "--for");

    /** @throws IllegalArgumentException with a sentence, if the arguments cannot be understood */
    static CommandLine of(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        if (left.isEmpty()) throw new IllegalArgumentException("Nothing is asked for.");
        String verb = left.removeFirst();
        var plain = new ArrayList<String>();
        var options = new HashMap<String, String>();
        boolean all = false;
        boolean watched = false;
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            if (word.equals("--all")) all = true;
            else if (word.equals("--watch")) watched = true;
            else if (WITH_VALUE.contains(word)) {
                if (left.isEmpty()) throw new IllegalArgumentException(word + " needs a name.");
                options.put(word, left.removeFirst());
            } else if (word.startsWith("--")) throw new IllegalArgumentException("There is no option " + word + ".");
            else plain.add(word);
        }
        return new CommandLine(verb, List.copyOf(plain), all, watched, Map.copyOf(options));
    }
}
