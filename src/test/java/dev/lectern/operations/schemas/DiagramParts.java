package dev.lectern.operations.schemas;

import dev.lectern.operations.schemas.UpcastDiagram.Card;
import dev.lectern.operations.schemas.UpcastDiagram.Other;
import dev.lectern.site.audit.FieldChange;
import java.util.List;
import java.util.Objects;

/** Finds the parts of a diagram that tests look at. */
final class DiagramParts {
    private DiagramParts() {}

    static List<List<String>> titles(UpcastDiagram look) {
        return look.columns().stream()
                .map(column -> column.stream().map(Card::title).toList())
                .toList();
    }

    static Card card(UpcastDiagram look, int column, int row) {
        return look.columns().get(column).get(row);
    }

    static Other other(UpcastDiagram look) {
        return Objects.requireNonNull(card(look, 0, 0).other());
    }

    static String word(Card card, String field) {
        return change(card, field).word();
    }

    static FieldChange change(Card card, String field) {
        return card.changes().stream()
                .filter(fieldChange -> fieldChange.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
