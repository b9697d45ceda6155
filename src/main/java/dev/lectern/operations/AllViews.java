package dev.lectern.operations;

import dev.lectern.course.catalogue.CatalogueProjection;
import dev.lectern.person.directory.DirectoryProjection;
import dev.lectern.person.transcript.TranscriptProjection;
import dev.lectern.session.availability.AvailabilityProjection;
import dev.lectern.session.roster.RosterProjection;
import dev.lectern.views.Projection;
import java.util.List;

/** The views where no container finds them. */
final class AllViews {
    static final List<Projection> ALL = List.of(
            new AvailabilityProjection(),
            new CatalogueProjection(),
            new DirectoryProjection(),
            new RosterProjection(),
            new TranscriptProjection());

    private AllViews() {}
}
