package dev.lectern.site.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page: its address, its Facelets view, and who may open it.
 *
 * @param address with a named group for each variable part
 * @param view the path of its xhtml file
 * @param section the part of the desk that it belongs to, as the navigation calls it; empty if it belongs to none
 * @param views the read models whose rows it shows: where one of them stands still, the page says so
 */
public record Page(Pattern address, String view, Audience audience, String section, List<String> views) {

    /** Whom a page is for. The services decide again what each may do. */
    public enum Audience {
        ANYBODY,
        SIGNED_IN,
        /** The staff and trainers. */
        TEACHING,
        STAFF,
        ADMIN,
        /** Who runs the installation. Sees no personal data. */
        OPERATOR
    }

    /** A page that an address means, and the variable parts of the address: {@code tenant}, {@code id}, {@code code}. */
    public record Match(Page page, Map<String, String> parts) {}

    /**
     * @param address {@code /{tenant}/courses/{id}}
     * @param view {@code desk/courses} for {@code /pages/desk/courses.xhtml}
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
