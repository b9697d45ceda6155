package dev.lectern.site.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats pages: one element a line, two spaces a level, 120 columns. A browser shows a formatted page as before:
 * whitespace is changed only where whitespace is, and never removed. Where there is none, a long line is broken between
 * the attributes of a start tag.
 *
 * <p>The build compiles and runs this class before all others, see {@code src/build/format.groovy}. With
 * {@link XhtmlReader} and {@link XhtmlLines}, it needs nothing but the JDK.
 */
final class XhtmlFormatter {
    private XhtmlFormatter() {}

    static String format(String page) {
        return new XhtmlLines(XhtmlReader.read(page.strip())).written();
    }

    /** Formats these files and folders, or, with {@code --check}, prints which files are not formatted. */
    public static void main(String[] arguments) throws IOException {
        List<String> names = new ArrayList<>(List.of(arguments));
        boolean check = names.remove("--check");
        List<String> problems = new ArrayList<>();
        for (String name : names)
            try (Stream<Path> files =
                    Files.walk(Path.of(name)).filter(file -> file.toString().endsWith(".xhtml"))) {
                for (Path file : files.sorted().toList())
                    try {
                        if (!isFormatted(file, check)) problems.add(file.toString());
                    } catch (IllegalArgumentException unreadable) {
                        problems.add(file + ", " + unreadable.getMessage());
                    }
            }
        problems.forEach(System.out::println);
        if (!problems.isEmpty()) System.exit(1);
    }

    /** Whether the file is formatted; without {@code check} it is formatted first. */
    static boolean isFormatted(Path file, boolean check) throws IOException {
        String page = Files.readString(file);
        String formatted = format(page);
        if (!check && !formatted.equals(page)) Files.writeString(file, formatted);
        return !check || formatted.equals(page);
    }
}
