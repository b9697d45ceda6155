package dev.lectern.site.audit.state;

import dev.lectern.site.audit.state.StateDiff.Word;
import dev.lectern.site.audit.state.StateNode.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A compared state as a page lays it out: one section for each part of the state, each with blocks of rows.
 *
 * @param name the heading; empty for the section of the state's own values
 */
public record StateSection(String name, List<Block> blocks) {
    private static final int LONG = 12;

    /**
     * Rows that belong together.
     *
     * @param name the heading; empty for the rows of the section itself
     * @param count how many things the rows are; −1 if they are the fields of one thing
     */
    public record Block(String name, int count, List<Row> rows) {
        /** Whether the block lists more than 12 things. A long block is rendered folded. */
        public boolean isLong() {
            return count > LONG;
        }

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** A single value, or a thing with all its values. */
    public record Row(String name, Word word, List<Piece> pieces) {
        public boolean isWordless() {
            return pieces.isEmpty();
        }
    }

    /**
     * One value in a row.
     *
     * @param name the name of the value; empty if it is the name of the row
     * @param before the earlier text; empty unless it changed
     */
    public record Piece(String name, String text, String before, Word word) {
        public boolean isChanged() {
            return word == Word.CHANGED;
        }
    }

    public static List<StateSection> of(StateDiff whole) {
        var sections = new ArrayList<StateSection>();
        List<Row> own = whole.parts().stream()
                .filter(StateSection::isValue)
                .map(StateSection::row)
                .toList();
        if (!own.isEmpty()) sections.add(new StateSection("", List.of(new Block("", -1, own))));
        for (StateDiff part : whole.parts()) {
            if (isValue(part)) continue;
            var blocks = new ArrayList<Block>();
            add(part, "", false, blocks);
            sections.add(new StateSection(part.part().name(), blocks));
        }
        return sections;
    }

    /**
     * Adds the blocks of a group and of the groups in it.
     *
     * @param thing whether the group is one of several things, so that the headings of its parts must name it
     */
    private static void add(StateDiff group, String name, boolean thing, List<Block> blocks) {
        boolean list = ((Group) group.part()).list();
        List<Row> rows = group.parts().stream()
                .filter(part -> isRow(part, list))
                .map(StateSection::row)
                .toList();
        if (!rows.isEmpty() || group.parts().isEmpty()) blocks.add(new Block(name, list ? rows.size() : -1, rows));
        for (StateDiff part : group.parts()) {
            if (isRow(part, list)) continue;
            String own = part.part().name();
            add(part, thing ? name + ", " + own.toLowerCase(Locale.ROOT) : own, list, blocks);
        }
    }

    private static boolean isRow(StateDiff part, boolean inList) {
        return isValue(part) || inList && holdsNoList(part);
    }

    private static boolean holdsNoList(StateDiff part) {
        return !((Group) part.part()).list()
                && part.parts().stream().allMatch(each -> isValue(each) || holdsNoList(each));
    }

    private static boolean isValue(StateDiff part) {
        return part.part() instanceof StateNode.Value;
    }

    private static Row row(StateDiff part) {
        String name = part.part().name();
        if (isValue(part)) return new Row(name, part.word(), List.of(piece("", part)));
        List<Piece> pieces = part.parts().stream()
                .map(each -> piece(each.part().name(), each))
                .filter(piece -> piece.isChanged()
                        || !piece.text().isEmpty() && !piece.text().equals(name))
                .toList();
        return new Row(name, part.word(), pieces);
    }

    private static Piece piece(String name, StateDiff part) {
        return new Piece(name, part.part().said(), part.before(), part.word());
    }
}
