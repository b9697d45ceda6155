package dev.lectern.site.web;

import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.read.directory.DirectoryProjection;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.transcript.TranscriptProjection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
    OPERATOR_STOPPED("/operator/{slug}/{view}/stopped", "operator/stopped", Audience.OPERATOR),
    CATALOGUE("/{tenant}", "catalogue", Audience.ANYBODY, CatalogueProjection.VIEW, AvailabilityProjection.VIEW),
    SIGN_IN("/{tenant}/sign-in", "sign-in", Audience.ANYBODY),
    COURSE("/{tenant}/courses/{id}", "course", Audience.ANYBODY, CatalogueProjection.VIEW, AvailabilityProjection.VIEW),
    SESSION(
            "/{tenant}/sessions/{id}",
            "session",
            Audience.ANYBODY,
            CatalogueProjection.VIEW,
            AvailabilityProjection.VIEW,
            RosterProjection.VIEW),
    ENROL(
            "/{tenant}/sessions/{id}/enrol",
            "enrol",
            Audience.ANYBODY,
            CatalogueProjection.VIEW,
            AvailabilityProjection.VIEW,
            RosterProjection.VIEW),
    MY_SESSIONS(
            "/{tenant}/me",
            "my-sessions",
            Audience.SIGNED_IN,
            CatalogueProjection.VIEW,
            AvailabilityProjection.VIEW,
            RosterProjection.VIEW),
    OFFER("/{tenant}/offers/{id}", "offer", Audience.SIGNED_IN, CatalogueProjection.VIEW, AvailabilityProjection.VIEW),
    TRANSCRIPT(
            "/{tenant}/me/transcript",
            "transcript",
            Audience.SIGNED_IN,
            TranscriptProjection.VIEW,
            DirectoryProjection.VIEW,
            CatalogueProjection.VIEW),
    CHECK_CERTIFICATE("/{tenant}/certificates", "certificates", Audience.ANYBODY),
    CERTIFICATE("/{tenant}/certificates/{code}", "certificate", Audience.ANYBODY, TranscriptProjection.VIEW),
    DESK("/{tenant}/desk", "desk/sessions", Audience.STAFF, CatalogueProjection.VIEW, AvailabilityProjection.VIEW),
    SCHEDULE("/{tenant}/desk/sessions/new", "desk/schedule", Audience.STAFF, CatalogueProjection.VIEW),
    DESK_SESSION(
            "/{tenant}/desk/sessions/{id}",
            "desk/session",
            Audience.STAFF,
            CatalogueProjection.VIEW,
            AvailabilityProjection.VIEW,
            RosterProjection.VIEW),
    ATTENDANCE(
            "/{tenant}/desk/sessions/{id}/attendance",
            "desk/attendance",
            Audience.TEACHING,
            CatalogueProjection.VIEW,
            RosterProjection.VIEW,
            DirectoryProjection.VIEW),
    DESK_PERSON(
            "/{tenant}/desk/people/{id}",
            "desk/person",
            Audience.STAFF,
            TranscriptProjection.VIEW,
            DirectoryProjection.VIEW,
            CatalogueProjection.VIEW),
    DESK_COURSES("/{tenant}/desk/courses", "desk/courses", Audience.STAFF, CatalogueProjection.VIEW),
    DRAFT_COURSE("/{tenant}/desk/courses/new", "desk/course-new", Audience.STAFF),
    EDIT_COURSE("/{tenant}/desk/courses/{id}", "desk/course", Audience.STAFF, CatalogueProjection.VIEW),
    AUDIT("/{tenant}/desk/audit", "desk/audit", Audience.STAFF),
    STREAM("/{tenant}/desk/audit/{id}", "desk/stream", Audience.STAFF),
    STATE("/{tenant}/desk/audit/{id}/state", "desk/state", Audience.STAFF),
    JOURNAL("/{tenant}/desk/journal", "desk/journal", Audience.ADMIN),
    SCHEMAS("/{tenant}/desk/schemas", "desk/schemas", Audience.ADMIN),
    DRY_RUN("/{tenant}/desk/schemas/dry-run", "desk/dry-run", Audience.ADMIN),
    LAB("/{tenant}/desk/schemas/lab", "desk/lab", Audience.ADMIN),
    SCENARIO("/{tenant}/desk/audit/{id}/scenario", "desk/scenario", Audience.ADMIN),
    VIEWS("/{tenant}/desk/views", "desk/views", Audience.ADMIN),
    DIFFERENCES("/{tenant}/desk/views/{view}/differences", "desk/differences", Audience.ADMIN),
    STOPPED("/{tenant}/desk/views/{view}/stopped", "desk/stopped", Audience.ADMIN),
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
    private final List<String> views;

    /** @param views that it shows rows of */
    Page(String address, String view, Audience audience, String... views) {
        this.address = Pattern.compile(address.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)"));
        this.view = "/pages/" + view + ".xhtml";
        this.audience = audience;
        this.views = List.of(views);
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

    /** Whose rows it shows: where one of them stands still, the page says so. */
    public List<String> views() {
        return views;
    }

    private Optional<Match> match(String path) {
        Matcher matcher = address.matcher(path);
        if (!matcher.matches()) return Optional.empty();
        var parts = new HashMap<String, String>();
        for (String name : address.namedGroups().keySet()) parts.put(name, matcher.group(name));
        return Optional.of(new Match(this, parts));
    }
}
