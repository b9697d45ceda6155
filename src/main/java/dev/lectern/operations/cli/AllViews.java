package dev.lectern.operations.cli;

import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.read.directory.DirectoryProjection;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.transcript.TranscriptProjection;
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
