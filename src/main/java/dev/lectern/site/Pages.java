package dev.lectern.site;

import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.read.directory.DirectoryProjection;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.transcript.TranscriptProjection;
import dev.lectern.site.web.Page;
import dev.lectern.site.web.Page.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/**
 * The table of all pages: each page's address, Facelets view and audience. It includes the pages of administrators and
 * of the operator. Every other address answers 404.
 */
@ApplicationScoped
public class Pages {
    /**
     * The first page that matches an address is shown. So a page with a fixed part in its address comes before a page
     * with an id in that place.
     */
    public static final List<Page> ALL = List.of(
            Page.at("/", "home", Audience.ANYBODY),
            Page.at("/operator/sign-in", "operator/sign-in", Audience.ANYBODY),
            Page.at("/operator", "operator/providers", Audience.OPERATOR),
            Page.at("/operator/{slug}", "operator/views", Audience.OPERATOR),
            Page.at("/operator/{slug}/{view}/stopped", "operator/stopped", Audience.OPERATOR),
            Page.at("/{tenant}", "catalogue", Audience.ANYBODY)
                    .showing(CatalogueProjection.VIEW, AvailabilityProjection.VIEW),
            Page.at("/{tenant}/sign-in", "sign-in", Audience.ANYBODY),
            Page.at("/{tenant}/courses/{id}", "course", Audience.ANYBODY)
                    .showing(CatalogueProjection.VIEW, AvailabilityProjection.VIEW),
            Page.at("/{tenant}/sessions/{id}", "session", Audience.ANYBODY)
                    .showing(CatalogueProjection.VIEW, AvailabilityProjection.VIEW, RosterProjection.VIEW),
            Page.at("/{tenant}/sessions/{id}/enrol", "enrol", Audience.ANYBODY)
                    .showing(CatalogueProjection.VIEW, AvailabilityProjection.VIEW, RosterProjection.VIEW),
            Page.at("/{tenant}/me", "my-sessions", Audience.SIGNED_IN)
                    .showing(CatalogueProjection.VIEW, AvailabilityProjection.VIEW, RosterProjection.VIEW),
            Page.at("/{tenant}/offers/{id}", "offer", Audience.SIGNED_IN)
                    .showing(CatalogueProjection.VIEW, AvailabilityProjection.VIEW),
            Page.at("/{tenant}/me/transcript", "transcript", Audience.SIGNED_IN)
                    .showing(TranscriptProjection.VIEW, DirectoryProjection.VIEW, CatalogueProjection.VIEW),
            Page.at("/{tenant}/certificates", "certificates", Audience.ANYBODY),
            Page.at("/{tenant}/certificates/{code}", "certificate", Audience.ANYBODY)
                    .showing(TranscriptProjection.VIEW),
            Page.at("/{tenant}/desk", "desk/sessions", Audience.STAFF)
                    .in("sessions")
                    .showing(CatalogueProjection.VIEW, AvailabilityProjection.VIEW),
            Page.at("/{tenant}/desk/sessions/new", "desk/schedule", Audience.STAFF)
                    .in("sessions")
                    .showing(CatalogueProjection.VIEW),
            Page.at("/{tenant}/desk/sessions/{id}", "desk/session", Audience.STAFF)
                    .in("sessions")
                    .showing(CatalogueProjection.VIEW, AvailabilityProjection.VIEW, RosterProjection.VIEW),
            Page.at("/{tenant}/desk/sessions/{id}/attendance", "desk/attendance", Audience.TEACHING)
                    .in("sessions")
                    .showing(CatalogueProjection.VIEW, RosterProjection.VIEW, DirectoryProjection.VIEW),
            Page.at("/{tenant}/desk/people/{id}", "desk/person", Audience.STAFF)
                    .in("sessions")
                    .showing(TranscriptProjection.VIEW, DirectoryProjection.VIEW, CatalogueProjection.VIEW),
            Page.at("/{tenant}/desk/courses", "desk/courses", Audience.STAFF)
                    .in("courses")
                    .showing(CatalogueProjection.VIEW),
            Page.at("/{tenant}/desk/courses/new", "desk/course-new", Audience.STAFF)
                    .in("courses"),
            Page.at("/{tenant}/desk/courses/{id}", "desk/course", Audience.STAFF)
                    .in("courses")
                    .showing(CatalogueProjection.VIEW),
            Page.at("/{tenant}/desk/audit", "desk/audit", Audience.STAFF).in("audit"),
            Page.at("/{tenant}/desk/audit/{id}", "desk/stream", Audience.STAFF).in("audit"),
            Page.at("/{tenant}/desk/audit/{id}/state", "desk/state", Audience.STAFF)
                    .in("audit"),
            Page.at("/{tenant}/desk/journal", "desk/journal", Audience.ADMIN).in("audit"),
            Page.at("/{tenant}/desk/schemas", "desk/schemas", Audience.ADMIN).in("schemas"),
            Page.at("/{tenant}/desk/schemas/dry-run", "desk/dry-run", Audience.ADMIN)
                    .in("schemas"),
            Page.at("/{tenant}/desk/schemas/lab", "desk/lab", Audience.ADMIN).in("schemas"),
            Page.at("/{tenant}/desk/audit/{id}/scenario", "desk/scenario", Audience.ADMIN)
                    .in("audit"),
            Page.at("/{tenant}/desk/views", "desk/views", Audience.ADMIN).in("views"),
            Page.at("/{tenant}/desk/views/{view}/differences", "desk/differences", Audience.ADMIN)
                    .in("views"),
            Page.at("/{tenant}/desk/views/{view}/stopped", "desk/stopped", Audience.ADMIN)
                    .in("views"),
            Page.at("/{tenant}/desk/policy", "desk/policy", Audience.ADMIN).in("policy"));

    @Produces
    List<Page> all() {
        return ALL;
    }
}
