package dev.lectern.site.web;

import java.util.List;

/** Writes the pieces of a page in lines of at most 120 columns, as far as there are gaps at which to break them. */
final class XhtmlLines {
    private static final int COLUMNS = 120;

    /** What precedes a piece. A line is broken rather at the gaps that are later in this list. */
    enum Gap {
        NONE,
        SHORT_TEXT,
        ATTRIBUTE,
        SPACE,
        LINE
    }

    /** Text that is never broken: a word, an end tag, the name of a start tag, or one of its attributes. */
    static final class Piece {
        Gap gap;
        final int indent;
        final String text;

        Piece(Gap gap, int indent, String text) {
            this.gap = gap;
            this.indent = indent;
            this.text = text;
        }
    }

    private final List<Piece> pieces;

    XhtmlLines(List<Piece> pieces) {
        this.pieces = pieces;
    }

    String written() {
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
}
