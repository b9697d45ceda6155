package dev.lectern.site.web;

import dev.lectern.domain.money.Money;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parses the texts that were typed into a form. A text that cannot be parsed gives an empty result, an error message at
 * its field, and makes the form {@link #isWrong()}. All errors of a form are therefore shown at once.
 */
@RequestScoped
public class FormInput {
    @Inject
    private CommandForm commandForm;

    private boolean wrong;

    public boolean isWrong() {
        return wrong;
    }

    /**
     * Parses a date.
     *
     * @param field the client id of the field, as in all methods below
     */
    public Optional<LocalDate> date(String field, String text) {
        return read(
                field,
                text,
                LocalDate::parse,
                text.isBlank() ? "Choose a date." : "Write the date as year, month and day, such as 2027-03-10.");
    }

    public Optional<LocalTime> time(String field, String text) {
        return read(
                field,
                text,
                LocalTime::parse,
                text.isBlank() ? "Choose a time." : "Write the time as hours and minutes, such as 09:00.");
    }

    public Optional<Integer> whole(String field, String text) {
        return read(field, text, Integer::valueOf, "Write a whole number, such as 12.");
    }

    /** Parses a price. An empty field gives an empty result without an error: the price is on request. */
    public Optional<Money> price(String field, String text, Currency currency) {
        if (text.isBlank()) return Optional.empty();
        Optional<BigDecimal> amount = read(
                field,
                text,
                BigDecimal::new,
                "Write the price as a number, such as 1450.00, or leave the field empty.");
        try {
            return amount.map(number -> new Money(number, currency));
        } catch (IllegalArgumentException refused) {
            refuse(field, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    public Optional<String> text(String field, String text, String needed) {
        if (text.isBlank()) refuse(field, needed);
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    public void refuse(String field, String sentence) {
        wrong = true;
        commandForm.say(field, sentence);
    }

    private <T> Optional<T> read(String field, String text, Function<String, T> meaning, String sentence) {
        try {
            return Optional.of(meaning.apply(text.strip()));
        } catch (DateTimeException | NumberFormatException unreadable) {
            refuse(field, sentence);
            return Optional.empty();
        }
    }
}
