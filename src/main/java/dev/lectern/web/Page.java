package dev.lectern.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every page there is: its address, its Facelets view, and who may open it. What is not here answers 404. */
public enum Page {
    HOME("/", "home", Audience.ANYBODY),
    OPERATOR_SIGN_IN("/operator/sign-in", "operator/sign-in", Audience.ANYBODY),
    OPERATOR("/operator", "operator/providers", Audience.OPERATOR),
    OPERATOR_VIEWS("/operator/{slug}", "operator/views", Audience.OPERATOR),
    CATALOGUE("/{tenant}", "catalogue", Audience.ANYBODY),
    SIGN_IN("/{tenant}/sign-in", "sign-in", Audience.ANYBODY),
    COURSE("/{tenant}/courses/{id}", "course", Audience.ANYBODY),
    SESSION("/{tenant}/sessions/{id}", "session", Audience.ANYBODY),
    ENROL("/{tenant}/sessions/{id}/enrol", "enrol", Audience.ANYBODY),
    MY_SESSIONS("/{tenant}/me", "my-sessions", Audience.SIGNED_IN),
    OFFER("/{tenant}/offers/{id}", "offer", Audience.SIGNED_IN),
    TRANSCRIPT("/{tenant}/me/transcript", "transcript", Audience.SIGNED_IN),
    CHECK_CERTIFICATE("/{tenant}/certificates", "certificates", Audience.ANYBODY),
    CERTIFICATE("/{tenant}/certificates/{code}", "certificate", Audience.ANYBODY),
    DESK("/{tenant}/desk", "desk/sessions", Audience.STAFF),
    SCHEDULE("/{tenant}/desk/sessions/new", "desk/schedule", Audience.STAFF),
    DESK_SESSION("/{tenant}/desk/sessions/{id}", "desk/session", Audience.STAFF),
    ATTENDANCE("/{tenant}/desk/sessions/{id}/attendance", "desk/attendance", Audience.TEACHING),
    DESK_PERSON("/{tenant}/desk/people/{id}", "desk/person", Audience.STAFF),
    DESK_COURSES("/{tenant}/desk/courses", "desk/courses", Audience.STAFF),
    DRAFT_COURSE("/{tenant}/desk/courses/new", "desk/course-new", Audience.STAFF),
    EDIT_COURSE("/{tenant}/desk/courses/{id}", "desk/course", Audience.STAFF),
    AUDIT("/{tenant}/desk/audit", "desk/audit", Audience.STAFF),
    STREAM("/{tenant}/desk/audit/{id}", "desk/stream", Audience.STAFF),
    STATE("/{tenant}/desk/audit/{id}/state", "desk/state", Audience.STAFF),
    JOURNAL("/{tenant}/desk/journal", "desk/journal", Audience.ADMIN),
    SCHEMAS("/{tenant}/desk/schemas", "desk/schemas", Audience.ADMIN),
    DRY_RUN("/{tenant}/desk/schemas/dry-run", "desk/dry-run", Audience.ADMIN),
    LAB("/{tenant}/desk/schemas/lab", "desk/lab", Audience.ADMIN),
    SCENARIO("/{tenant}/desk/audit/{id}/scenario", "desk/scenario", Audience.ADMIN),
    POLICY("/{tenant}/desk/policy", "desk/policy", Audience.ADMIN);

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

    private final Pattern address;
    private final String view;
    private final Audience audience;

    Page(String address, String view, Audience audience) {
        this.address = Pattern.compile(address.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)"));
        this.view = "/pages/" + view + ".xhtml";
        this.audience = audience;
    }

    /** A page that an address means, and what stood in the address: {@code tenant}, {@code id}, {@code code}. */
    public record Match(Page page, Map<String, String> parts) {}

    public static Optional<Match> at(String path) {
        return Arrays.stream(values())
                .flatMap(page -> page.match(path).stream())
                .findFirst();
    }

    public String view() {
        return view;
    }

    public Audience audience() {
        return audience;
    }

    private Optional<Match> match(String path) {
        Matcher matcher = address.matcher(path);
        if (!matcher.matches()) return Optional.empty();
        var parts = new HashMap<String, String>();
        for (String name : address.namedGroups().keySet()) parts.put(name, matcher.group(name));
        return Optional.of(new Match(this, parts));
    }
}
