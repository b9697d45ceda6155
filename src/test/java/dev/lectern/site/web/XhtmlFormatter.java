package dev.lectern.site.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Formats pages: one element a line, two spaces a level, 120 columns. A browser shows a formatted page as before:
 * whitespace is changed only where whitespace is, and never removed. Where there is none, a long line is broken between
 * the attributes of a start tag.
 *
 * <p>The build runs this source file, see {@code src/build/format.groovy}. It needs nothing but the JDK.
 */
final class XhtmlFormatter {
    private static final int COLUMNS = 120;

    /** The text of an element, such as a link, is broken only if nothing else helps, if it has no more columns. */
    private static final int SHORT_TEXT = 40;

    /** A comment, CDATA, doctype or instruction, or an element whose whitespace means something. */
    private static final Pattern KEPT = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<![^>]*>|<\\?.*?\\?>"
                    + "|<(pre|textarea|script|style)\\b(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*(?<!/)>.*?</\\1\\s*>",
            Pattern.DOTALL);

    private static final Pattern SPACE = Pattern.compile("[ \t\r\n]+");
    private static final Pattern END = Pattern.compile("</([\\w:.-]+)\\s*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern START = Pattern.compile("<([\\w:.-]+)((?:\\s+" + ATTRIBUTE + ")*)\\s*(/?>)");

    /** Text without whitespace, except in its EL expressions, which may contain quotes and braces. */
    private static final Pattern WORD = Pattern.compile("(?:[#$]\\{(?:'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\""
            + "|\\{[^{}]*+}|[^{}'\"]++)*+}|[^ \t\r\n<#$]++|[#$])++");

    /** What precedes a piece. A line is broken rather at the gaps that are later in this list. */
    private enum Gap {
        NONE,
        SHORT_TEXT,
        ATTRIBUTE,
        SPACE,
        LINE
    }

    /** Text that is never broken: a word, an end tag, the name of a start tag, or one of its attributes. */
    private static final class Piece {
        private Gap gap;
        private final int indent;
        private final String text;

        Piece(Gap gap, int indent, String text) {
            this.gap = gap;
            this.indent = indent;
            this.text = text;
        }
    }

    /** An element that is being read: the first piece of each child, and then its end tag. */
    private static final class Element {
        private final String name;
        private final List<Piece> children = new ArrayList<>();
        private boolean words;
        private boolean elements;

        Element(String name) {
            this.name = name;
        }

        /** Elements without text beside them get one line each. Content between whitespace gets lines of its own. */
        void breakLines() {
            int last = children.size() - 1;
            boolean list = !words && children.stream().limit(last).skip(1).anyMatch(child -> child.gap == Gap.SPACE);
            boolean block = last > 0 && children.getFirst().gap == Gap.SPACE && children.get(last).gap == Gap.SPACE;
            int columns =
                    children.stream().mapToInt(child -> child.text.length() + 1).sum();
            for (int i = 0; i <= last; i++)
                if (children.get(i).gap == Gap.SPACE) {
                    if (list || block && (i == 0 || i == last)) children.get(i).gap = Gap.LINE;
                    else if (!elements && columns <= SHORT_TEXT) children.get(i).gap = Gap.SHORT_TEXT;
                }
        }
    }

    private final String source;
    private final Deque<Element> open = new ArrayDeque<>();
    private final List<Piece> pieces = new ArrayList<>();
    private Gap gap = Gap.NONE;

    private XhtmlFormatter(String source) {
        this.source = source;
    }

    static String format(String page) {
        XhtmlFormatter formatter = new XhtmlFormatter(page.strip());
        formatter.read();
        return formatter.written();
    }

    private void read() {
        open.push(new Element(""));
        Matcher next = SPACE.matcher(source);
        for (int at = 0; at < source.length(); at = next.end()) {
            next.region(at, source.length());
            if (next.usePattern(SPACE).lookingAt()) gap = Gap.SPACE;
            else if (next.usePattern(KEPT).lookingAt()) add(open.element(), next.group());
            else if (next.usePattern(END).lookingAt()) end(next.group(1), at);
            else if (next.usePattern(START).lookingAt()) start(next.group(1), next.group(2), next.group(5));
            else if (next.usePattern(WORD).lookingAt()) {
                open.element().words = true;
                add(open.element(), next.group());
            } else throw unreadable("cannot read", at);
        }
        if (open.size() > 1) throw unreadable("<" + open.element().name + "> is not closed before", source.length());
        add(open.element(), "");
        open.element().breakLines();
    }

    private void add(Element parent, String text) {
        Piece piece = new Piece(gap, 2 * (open.size() - 1), text);
        pieces.add(piece);
        parent.children.add(piece);
        gap = Gap.NONE;
    }

    private void start(String name, String attributes, String close) {
        List<String> parts = new ArrayList<>(List.of("<" + name));
        ATTRIBUTE.matcher(attributes).results().forEach(found -> parts.add(found.group(1) + "=" + found.group(2)));
        parts.add(parts.removeLast() + close);
        open.element().elements = true;
        add(open.element(), parts.removeFirst());
        for (String part : parts) pieces.add(new Piece(Gap.ATTRIBUTE, 2 * (open.size() - 1) + 4, part));
        if (close.equals(">")) open.push(new Element(name));
    }

    private void end(String name, int at) {
        Element element = open.pop();
        if (!element.name.equals(name)) throw unreadable("<" + element.name + "> is closed by", at);
        add(element, "</" + name + ">");
        element.breakLines();
    }

    private String written() {
        StringBuilder page = new StringBuilder();
        boolean broken = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int column = page.length() - page.lastIndexOf("\n") - 1;
            // either all attributes of a tag have lines of their own, or none
            if (piece.gap != Gap.ATTRIBUTE || isFirstAttribute(i)) broken = isBroken(i, column);
            if (broken) page.append('\n').repeat(' ', piece.indent);
            else if (piece.gap != Gap.NONE) page.append(' ');
            page.append(piece.text);
        }
        return page.append('\n').toString();
    }

    private boolean isBroken(int i, int column) {
        Piece piece = pieces.get(i);
        if (piece.gap == Gap.NONE || piece.gap == Gap.LINE) return piece.gap == Gap.LINE;
        int width = width(i, piece.gap);
        if (column + 1 + width <= COLUMNS) return false;
        // what is too long for any line begins on this one, if its first attribute can be on the next
        boolean fitsNowhere = piece.gap == Gap.SPACE && piece.indent + width > COLUMNS;
        return !fitsNowhere || column + 1 + width(i, Gap.SHORT_TEXT) > COLUMNS;
    }

    /** The columns from this piece to the next gap of this kind, or of one at which a line is rather broken. */
    private int width(int from, Gap kind) {
        int width = 0;
        for (int i = from; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean gap = piece.gap == Gap.ATTRIBUTE ? isFirstAttribute(i) : piece.gap != Gap.NONE;
            if (i > from && gap && piece.gap.compareTo(kind) >= 0) break;
            if (i > from && piece.gap != Gap.NONE) width++;
            int end = piece.text.indexOf('\n');
            if (end >= 0) return width + end;
            width += piece.text.length();
        }
        return width;
    }

    private boolean isFirstAttribute(int i) {
        return pieces.get(i).gap == Gap.ATTRIBUTE && pieces.get(i - 1).gap != Gap.ATTRIBUTE;
    }

    private IllegalArgumentException unreadable(String problem, int at) {
        long line = source.substring(0, at).chars().filter(each -> each == '\n').count() + 1;
        String there = source.substring(at).lines().findFirst().orElse("the end");
        return new IllegalArgumentException("line " + line + ": " + problem + " " + there);
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
