package dev.lectern.read.catalogue;

import dev.lectern.domain.course.CourseEvent.CourseRevised;
import dev.lectern.domain.money.Money;
import dev.lectern.eventsourcing.projections.rows.IdsConverter;
import dev.lectern.eventsourcing.projections.rows.LinesConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns that describe a course, in its newest revision or in its published one. */
@Embeddable
public class CourseColumns {
    private String code = "";
    private String language = "";
    private String title = "";
    private String summary = "";
    private String goals = "";
    private String audience = "";
    private String agenda = "";

    @Column(name = "half_days")
    private int halfDays;

    private boolean laptops;

    @Convert(converter = LinesConverter.class)
    private List<String> tags = List.of();

    @Convert(converter = IdsConverter.class)
    private List<UUID> required = List.of();

    @Convert(converter = IdsConverter.class)
    private List<UUID> recommended = List.of();

    private @Nullable BigDecimal price;
    private @Nullable String currency;

    protected CourseColumns() {}

    CourseColumns(String code, String title, String language) {
        this.code = code;
        this.title = title;
        this.language = language;
        this.halfDays = 2;
    }

    CourseColumns copy() {
        var copy = new CourseColumns(code, title, language);
        copy.summary = summary;
        copy.goals = goals;
        copy.audience = audience;
        copy.agenda = agenda;
        copy.halfDays = halfDays;
        copy.laptops = laptops;
        copy.tags = tags;
        copy.required = required;
        copy.recommended = recommended;
        copy.price = price;
        copy.currency = currency;
        return copy;
    }

    void revise(CourseRevised e) {
        title = e.title();
        summary = e.summary();
        goals = e.goals();
        audience = e.audience();
        agenda = e.agenda();
        halfDays = e.halfDays();
        laptops = e.laptopsRequired();
        tags = e.tags();
    }

    void buildOn(List<UUID> required, List<UUID> recommended) {
        this.required = required;
        this.recommended = recommended;
    }

    void priceAt(@Nullable Money listPrice) {
        price = listPrice == null ? null : listPrice.amount();
        currency = listPrice == null ? null : listPrice.currency().getCurrencyCode();
    }

    public String getCode() {
        return code;
    }

    public String getLanguage() {
        return language;
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public String getGoals() {
        return goals;
    }

    public String getAudience() {
        return audience;
    }

    public String getAgenda() {
        return agenda;
    }

    public int getHalfDays() {
        return halfDays;
    }

    public boolean isLaptops() {
        return laptops;
    }

    public List<String> getTags() {
        return tags;
    }

    public List<UUID> getRequired() {
        return required;
    }

    public List<UUID> getRecommended() {
        return recommended;
    }

    /** Null if the price is given on request. */
    public @Nullable Money getPrice() {
        return price == null || currency == null ? null : new Money(price, Currency.getInstance(currency));
    }
}
