package dev.lectern.site.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page: its address, its Facelets view, and its audience.
 *
 * @param address a pattern with a named group for each variable part
 * @param view the path of the page's xhtml file
 * @param section the section of the desk that the page belongs to, as the navigation calls it; empty if it belongs to
 *     none
 * @param views the read models whose rows the page shows. The page says so if one of them stands still
 */
public record Page(Pattern address, String view, Audience audience, String section, List<String> views) {

    /** Whom a page is for. The services check again what each caller may do. */
    public enum Audience {
        ANYBODY,
        SIGNED_IN,
        /** Staff and trainers. */
        TEACHING,
        STAFF,
        ADMIN,
        /** The operator, who runs the installation and sees no personal data. */
        OPERATOR
    }

    /**
     * The page that an address leads to, with the variable parts of the address by name, such as {@code tenant},
     * {@code id} and {@code code}.
     */
    public record Match(Page page, Map<String, String> parts) {}

    /**
     * A page outside the desk's sections that shows no read models.
     *
     * @param address such as {@code /{tenant}/courses/{id}}
     * @param view such as {@code desk/courses} for {@code /pages/desk/courses.xhtml}
     */
    public static Page at(String address, String view, Audience audience) {
        Pattern pattern = Pattern.compile(address.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)"));
        return new Page(pattern, "/pages/" + view + ".xhtml", audience, "", List.of());
    }

    public Page in(String deskSection) {
        return new Page(address, view, audience, deskSection, views);
    }

    public Page showing(String... readModels) {
        return new Page(address, view, audience, section, List.of(readModels));
    }

    Optional<Match> match(String path) {
        Matcher matcher = address.matcher(path);
        if (!matcher.matches()) return Optional.empty();
        var parts = new HashMap<String, String>();
        for (String name : address.namedGroups().keySet()) parts.put(name, matcher.group(name));
        return Optional.of(new Match(this, parts));
    }
}
