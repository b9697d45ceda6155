package dev.lectern.site.web;

import dev.lectern.site.web.XhtmlLines.Gap;
import dev.lectern.site.web.XhtmlLines.Piece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a page as the pieces of its lines, and refuses one whose tags do not fit together. */
final class XhtmlReader {
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

    private XhtmlReader(String source) {
        this.source = source;
    }

    static List<Piece> read(String page) {
        XhtmlReader reader = new XhtmlReader(page);
        reader.read();
        return reader.pieces;
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

    private IllegalArgumentException unreadable(String problem, int at) {
        long line = source.substring(0, at).chars().filter(each -> each == '\n').count() + 1;
        String there = source.substring(at).lines().findFirst().orElse("the end");
        return new IllegalArgumentException("line " + line + ": " + problem + " " + there);
    }
}
