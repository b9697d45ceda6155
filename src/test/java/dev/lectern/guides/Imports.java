package dev.lectern.guides;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Adds the imports that a Java file needs, as an editor does. The other files of the tree tell what a name means. */
final class Imports {
    private static final Pattern IMPORT =
            Pattern.compile("^import ((?:static )?[\\w.]+\\.(\\w+));$", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);$", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");
    private static final Pattern METHOD = Pattern.compile("[\\w>\\]] (\\w+)\\([^;{}]*\\) *(?:throws [\\w, ]+)?\\{");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|\"[^\"\n]*\"", Pattern.DOTALL);
    private static final Pattern USED = Pattern.compile("(?<![.\\w])([A-Z]\\w*|[a-z]\\w*(?=\\())");

    /** By what is written in a file: what is imported for it, and how often. */
    private final Map<String, Map<String, Integer>> known = new HashMap<>();

    Imports(Path root) throws IOException {
        for (String folder : List.of("src/main/java", "src/test/java"))
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) learn(file);
            }
    }

    private void learn(Path file) throws IOException {
        String text = Files.readString(file);
        IMPORT.matcher(text).results().forEach(found -> learn(found.group(2), found.group(1)));
        Matcher inPackage = PACKAGE.matcher(text);
        if (!inPackage.find()) return;
        String outer = file.getFileName().toString().replace(".java", "");
        String own = inPackage.group(1) + "." + outer;
        learn(outer, own);
        TYPE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(nested -> !nested.equals(outer))
                .forEach(nested -> learn(nested, own + "." + nested));
    }

    private void learn(String name, String imported) {
        known.computeIfAbsent(name, each -> new HashMap<>()).merge(imported, 1, Integer::sum);
    }

    /** @return the text with all imports that it needs, in any order: the formatter sorts them */
    String added(String text) {
        Matcher inPackage = PACKAGE.matcher(text);
        if (!inPackage.find()) throw new AssertionError("No package: " + text);
        var there = IMPORT.matcher(text).results().map(found -> found.group(2)).collect(toCollection(TreeSet::new));
        TYPE.matcher(text).results().forEach(found -> there.add(found.group(1)));
        METHOD.matcher(text).results().forEach(found -> there.add(found.group(1)));
        var added = new TreeSet<String>();
        USED.matcher(COMMENT.matcher(text).replaceAll(" "))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !there.contains(name) && known.containsKey(name))
                .forEach(name -> added.add(meant(name, inPackage.group(1))));
        added.remove("");
        String lines = added.stream().map(each -> "import " + each + ";\n").reduce("", String::concat);
        return text.substring(0, inPackage.end()) + "\n\n" + lines + text.substring(inPackage.end());
    }

    /** The type in the same package, or what is imported most. */
    private String meant(String name, String ownPackage) {
        Map<String, Integer> imports = known.getOrDefault(name, Map.of());
        if (imports.containsKey(ownPackage + "." + name)) return "";
        boolean isMethod = Character.isLowerCase(name.charAt(0));
        return imports.entrySet().stream()
                .filter(each -> each.getKey().startsWith("static ") == isMethod)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(each -> each.getKey().startsWith(ownPackage) ? 1 : 0))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
