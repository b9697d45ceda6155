package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.StoredConstant;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Describes who caused an event, in which role and through which channel: “Mette Sørensen, coordinator, on a page”. A
 * role or channel that this build does not know is shown as it was written.
 */
@RequestScoped
public class ActorNames {
    @Inject
    private DisplayNames names;

    String of(Metadata by) {
        return who(by) + way(by.channel());
    }

    private String who(Metadata by) {
        String role = by.role() == null ? "" : role(by.role());
        if (by.actor() == null) return role.isEmpty() ? "a visitor" : role;
        return names.person(by.actor()) + (role.isEmpty() ? "" : ", " + role);
    }

    private static String role(StoredConstant<Role> role) {
        return role.known() == null ? role.word() : role(role.known());
    }

    static String role(Role role) {
        return switch (role) {
            case ADMIN -> "administrator";
            case COORDINATOR -> "coordinator";
            case TRAINER -> "trainer";
            case LEARNER -> "learner";
            case SYSTEM -> "Lectern itself";
        };
    }

    private static String way(StoredConstant<Channel> channel) {
        return switch (channel.known()) {
            case UI -> ", on a page";
            case API -> ", through the API";
            case IMPORT -> ", by import";
            case SYSTEM -> "";
            case null -> ", through " + channel.word();
        };
    }
}
