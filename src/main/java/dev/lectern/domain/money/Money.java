package dev.lectern.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money in a currency, at the scale of the currency (two decimal places for EUR, none for JPY). It is
 * never negative, never finer than the currency allows, and has at most fifteen digits before the decimal point.
 */
public record Money(BigDecimal amount, Currency currency) {
    private static final int MOST_DIGITS = 15; // and the schema's 4 decimal places: precision 19

    /** @throws IllegalArgumentException with a message that says what is wrong with the amount */
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
