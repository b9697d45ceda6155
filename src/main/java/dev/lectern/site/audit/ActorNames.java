package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Describes who caused an event, in which role and through which channel: “Mette Sørensen, coordinator, on a page”. */
@RequestScoped
public class ActorNames {
    @Inject
    private DisplayNames names;

    String of(Metadata by) {
        return who(by) + way(by.channel());
    }

    private String who(Metadata by) {
        if (by.actor() != null) return names.person(by.actor()) + (by.role() == null ? "" : ", " + role(by.role()));
        return by.role() == Role.SYSTEM ? role(Role.SYSTEM) : "a visitor";
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

    private static String way(Channel channel) {
        return switch (channel) {
            case UI -> ", on a page";
            case API -> ", through the API";
            case IMPORT -> ", by import";
            case SYSTEM -> "";
        };
    }
}
