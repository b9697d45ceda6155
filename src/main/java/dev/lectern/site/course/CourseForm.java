package dev.lectern.site.course;

import dev.lectern.domain.course.CourseText;
import dev.lectern.site.web.FormInput;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The text of a course as it was typed. It is kept unchanged until it can be parsed. */
public class CourseForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String title = "";
    private String summary = "";
    private String goals = "";
    private String audience = "";
    private String halfDays = "";
    private boolean laptops;
    private String tags = "";
    private String agenda = "";

    void fill(CourseText text) {
        title = text.title();
        summary = text.summary();
        goals = text.goals();
        audience = text.audience();
        halfDays = String.valueOf(text.halfDays());
        laptops = text.laptopsRequired();
        tags = String.join(", ", text.tags());
        agenda = text.agenda();
    }

    Optional<CourseText> read(FormInput input) {
        input.text("text:title", title, "Write a title.");
        Optional<Integer> length = input.whole("text:half-days", halfDays);
        if (input.isWrong()) return Optional.empty();
        List<String> topics = Arrays.stream(tags.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        return length.map(count -> new CourseText(
                title.strip(), plain(summary), plain(goals), plain(audience), count, laptops, topics, plain(agenda)));
    }

    /** Browsers end lines with CRLF. Texts are stored with LF. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getGoals() {
        return goals;
    }

    public void setGoals(String goals) {
        this.goals = goals;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public String getHalfDays() {
        return halfDays;
    }

    public void setHalfDays(String halfDays) {
        this.halfDays = halfDays;
    }

    public boolean isLaptops() {
        return laptops;
    }

    public void setLaptops(boolean laptops) {
        this.laptops = laptops;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getAgenda() {
        return agenda;
    }

    public void setAgenda(String agenda) {
        this.agenda = agenda;
    }
}
