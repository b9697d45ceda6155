package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of things that a history is kept of: the categories of the journal's streams. */
public enum StreamKind {
    SESSION("Sessions"),
    COURSE("Courses"),
    PERSON("People"),
    CERTIFICATE("Certificates"),
    PROVIDER("Provider and staff");

    private final String label;

    StreamKind(String label) {
        this.label = label;
    }

    /** What a provider decides about its staff is for its admins. */
    public static Set<StreamKind> shownTo(Caller caller) {
        if (caller.is(Role.ADMIN)) return EnumSet.allOf(StreamKind.class);
        return caller.is(Role.COORDINATOR)
                ? EnumSet.complementOf(EnumSet.of(PROVIDER))
                : EnumSet.noneOf(StreamKind.class);
    }

    /** Of a stream that the caller may look at; empty if there is none of that name, or it is for others to see. */
    public static Optional<StreamKind> shownTo(Caller caller, StreamId stream) {
        return shownTo(caller).stream()
                .filter(kind -> kind.category().equals(stream.category()))
                .findFirst();
    }

    /** As streams are named: {@code session}. */
    public String category() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }
}
