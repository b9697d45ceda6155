package dev.lectern.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, at the scale that the currency has (two places for EUR, none for JPY). There is none that is negative, finer than
 * its currency, or of more than fifteen digits before the point.
 */
public record Money(BigDecimal amount, Currency currency) {
    private static final int MOST_DIGITS = 15; // with the four places of the schema: its precision of 19

    /** @throws IllegalArgumentException with what is wrong with the amount */
    public Money {
        if (amount.signum() < 0) throw new IllegalArgumentException("A price cannot be negative.");
        if (amount.precision() - (long) amount.scale() > MOST_DIGITS)
            throw new IllegalArgumentException("A price has at most " + MOST_DIGITS + " digits before the point.");
        int places = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.stripTrailingZeros().scale() > places)
            throw new IllegalArgumentException(
                    currency + " has " + places + " decimal places: " + amount + " is finer than that.");
        amount = amount.setScale(places, RoundingMode.UNNECESSARY);
    }
}
