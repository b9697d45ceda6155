package dev.lectern.site.session;

import dev.lectern.domain.provider.Provider.Registered;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.read.directory.Directory;
import dev.lectern.read.directory.DirectoryEntry;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks people up: by their ids for display, and by the e-mail addresses that staff type. */
@Named
@RequestScoped
public class People {
    @Inject
    private PageContext context;

    @Inject
    private Directory directory;

    public String name(@Nullable UUID personId) {
        return personId == null
                ? "Not named yet"
                : directory
                        .person(context.getTenant(), personId)
                        .map(DirectoryEntry::getDisplayName)
                        .orElse("Somebody");
    }

    public String email(UUID personId) {
        return directory
                .person(context.getTenant(), personId)
                .map(DirectoryEntry::getEmail)
                .orElse("");
    }

    /** The ids of the trainers of this provider. */
    public List<UUID> getTrainers() {
        Registered provider = context.getProvider();
        return provider.staff().entrySet().stream()
                .filter(member -> Set.copyOf(member.getValue()).contains(Role.TRAINER))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /**
     * The person with an e-mail address; empty if nobody has it.
     *
     * @throws Refused if several people have the address
     */
    Optional<UUID> byEmail(String email) {
        List<DirectoryEntry> known = directory.byEmail(context.getTenant(), email);
        if (known.size() > 1)
            throw new Refused(known.size() + " people have this e-mail address. Correct their records first.");
        return known.stream().map(DirectoryEntry::getPersonId).findFirst();
    }

    /**
     * The person with an e-mail address.
     *
     * @throws Refused if nobody or more than one person has the address
     */
    UUID known(String email) {
        return byEmail(email)
                .orElseThrow(() ->
                        new Refused("We do not know " + email + " yet. Enrol them once, or let them make an account."));
    }
}
