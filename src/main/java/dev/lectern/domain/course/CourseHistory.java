package dev.lectern.domain.course;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;

import dev.lectern.eventsourcing.journal.TenantPolicy;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/**
 * The schema history of the course's events. {@code CoursePublished}: v1 had the price as a floating point number, in
 * the provider's currency. v2 made it an amount and a currency, because of the first client abroad. v3 omits the price
 * if it is given on request; v2 had said so by an amount of 0.
 */
public class CourseHistory implements History {
    @Override
    public String category() {
        return "course";
    }

    @Override
    public Class<? extends Event> events() {
        return CourseEvent.class;
    }

    @Override
    public List<Upcaster> upcasters() {
        return List.of(
                from("CoursePublished", 1)
                        .to("CoursePublished", 2)
                        .byPolicy(
                                TenantPolicy.class,
                                (old, policy) ->
                                        old.with("currency", policy.currency().getCurrencyCode()))
                        .rename("price", "amount")
                        .change(CourseHistory::rounded),
                from("CoursePublished", 2).to("CoursePublished", 3).change(CourseHistory::listPrice));
    }

    /** Rounds to the number of decimal places that the currency has, as the price was displayed. */
    private static Fields rounded(Fields old) {
        Currency currency = Currency.getInstance(old.text("currency"));
        BigDecimal price = BigDecimal.valueOf(old.get("amount", Double.class));
        return old.with(
                "amount", price.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP));
    }

    private static Fields listPrice(Fields v2) {
        BigDecimal amount = v2.get("amount", BigDecimal.class);
        return v2.with(
                "listPrice",
                amount.signum() == 0 ? null : Fields.of("amount", amount, "currency", v2.text("currency")));
    }
}
