package dev.lectern.site.access;

import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.read.directory.Directory;
import dev.lectern.read.directory.DirectoryEntry;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name and role of the person who is signed in, as the head of each page shows them. */
@Named
@RequestScoped
public class WhoAmI {
    @Inject
    private PageContext context;

    @Inject
    private Directory directory;

    private @Nullable String line;

    /**
     * Name and role, such as “Mette Sørensen, coordinator”. A learner has the name only, and a visitor the empty text.
     */
    public String getLine() {
        if (line == null) line = say(context.getCaller());
        return line;
    }

    private String say(Caller caller) {
        if (caller.userId() == null) return "";
        String name = directory
                .person(caller.tenant(), caller.userId())
                .map(DirectoryEntry::getDisplayName)
                .orElse("Signed in");
        Role role = caller.actingRole();
        return role == null || role == Role.LEARNER
                ? name
                : name + ", " + role.name().toLowerCase(Locale.ROOT);
    }
}
