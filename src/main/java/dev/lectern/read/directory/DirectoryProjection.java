package dev.lectern.read.directory;

import dev.lectern.domain.person.PersonEvent;
import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.person.PersonEvent.PersonalDataErased;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.projections.rows.Rows;
import java.util.Set;

/** The projection of the view {@code directory}: the people whom a provider knows. */
public class DirectoryProjection implements Projection {
    public static final String VIEW = "directory";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> hears() {
        return Set.of(PersonRegistered.class, PersonCorrected.class, PersonalDataErased.class);
    }

    @Override
    public void apply(Recorded recorded, Rows rows) {
        if (!(recorded.event() instanceof PersonEvent event)) return;
        switch (event) {
            case PersonRegistered e ->
                rows.add(new DirectoryEntry(recorded.stream().id(), e));
            case PersonCorrected e -> entry(recorded, rows).corrected(e);
            case PrerequisiteWaived e -> {}
            case PersonalDataErased e -> entry(recorded, rows).erased();
        }
    }

    private static DirectoryEntry entry(Recorded recorded, Rows rows) {
        return rows.get(DirectoryEntry.class, recorded.stream().id());
    }
}
