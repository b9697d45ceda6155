package dev.lectern.site.course;

import dev.lectern.domain.course.Course.Drafted;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The courses that are ticked as prerequisites, each by its id as text. */
public class PrerequisiteChoice implements Serializable {
    private static final long serialVersionUID = 1;

    private String[] required = {};
    private String[] recommended = {};

    void fill(Drafted course) {
        required = course.required().stream().map(UUID::toString).toArray(String[]::new);
        recommended = course.recommended().stream().map(UUID::toString).toArray(String[]::new);
    }

    List<UUID> required(Drafted course) {
        return ids(required, course.required());
    }

    /** The recommended courses, without those that are required. */
    List<UUID> recommended(Drafted course) {
        List<UUID> ids = ids(recommended, course.recommended());
        List<UUID> before = required(course);
        return ids.stream().filter(id -> !before.contains(id)).toList();
    }

    /** The ticked ids. Those that were set before keep their order, so that an unchanged form changes nothing. */
    private static List<UUID> ids(String[] ticked, List<UUID> until) {
        var ids = new ArrayList<>(List.of(ticked).stream().map(UUID::fromString).toList());
        var inOrder = new ArrayList<>(until.stream().filter(ids::contains).toList());
        ids.removeAll(inOrder);
        inOrder.addAll(ids);
        return List.copyOf(inOrder);
    }

    public String[] getRequired() {
        return required;
    }

    public void setRequired(String[] required) {
        this.required = required;
    }

    public String[] getRecommended() {
        return recommended;
    }

    public void setRecommended(String[] recommended) {
        this.recommended = recommended;
    }
}
