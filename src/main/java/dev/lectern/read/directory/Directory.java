package dev.lectern.read.directory;

import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries of the view {@code directory}. */
@Stateless
public class Directory {
    @Inject
    private Generations generations;

    public Optional<DirectoryEntry> person(TenantId tenant, UUID personId) {
        return Optional.ofNullable(generations.live(tenant).find(DirectoryEntry.class, personId));
    }

    /** All people, sorted by family name. */
    public List<DirectoryEntry> people(TenantId tenant) {
        return generations
                .live(tenant)
                .createQuery("select p from DirectoryEntry p order by p.sortName", DirectoryEntry.class)
                .getResultList();
    }

    /**
     * The people with an e-mail address, regardless of case. There are several if the same person was registered twice.
     */
    public List<DirectoryEntry> byEmail(TenantId tenant, String email) {
        return generations
                .live(tenant)
                .createQuery(
                        "select p from DirectoryEntry p where lower(p.email) = lower(:email) order by p.sortName",
                        DirectoryEntry.class)
                .setParameter("email", email.strip())
                .getResultList();
    }
}
