package dev.lectern.site.audit.state;

import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionParts;
import dev.lectern.domain.session.Slot;
import dev.lectern.site.audit.DisplayNames;
import dev.lectern.site.format.Format;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The names of the ids in a state. The state of a session itself tells who had which seat and which part is which. All
 * other ids get their current display names.
 */
@RequestScoped
public class IdNames {
    /** What an id refers to. */
    enum Of {
        COURSE,
        PERSON,
        SESSION,
        LEARNER,
        WAITER,
        PART,
        /** An id of something without a name. */
        NOTHING
    }

    /** What ids refer to, by the field that holds the id, or that is a map with ids as keys. */
    static final Map<String, Of> FIELDS = Map.ofEntries(
            Map.entry("courseId", Of.COURSE),
            Map.entry("prerequisiteId", Of.COURSE),
            Map.entry("required", Of.COURSE),
            Map.entry("recommended", Of.COURSE),
            Map.entry("personId", Of.PERSON),
            Map.entry("bookedBy", Of.PERSON),
            Map.entry("requests", Of.PERSON),
            Map.entry("staff", Of.PERSON),
            Map.entry("sessionId", Of.SESSION),
            Map.entry("enrolments", Of.LEARNER),
            Map.entry("marks", Of.LEARNER),
            Map.entry("entryId", Of.WAITER),
            Map.entry("ended", Of.WAITER),
            Map.entry("slotIds", Of.PART),
            Map.entry("sheets", Of.PART),
            Map.entry("id", Of.NOTHING),
            Map.entry("holds", Of.NOTHING),
            Map.entry("offerId", Of.NOTHING),
            Map.entry("spent", Of.NOTHING));

    @Inject
    private PageContext context;

    @Inject
    private Format format;

    @Inject
    private DisplayNames names;

    ValueFormat telling(Record state) {
        Map<UUID, String> own = state instanceof Session.Known known ? own(known.parts()) : Map.of();
        return new ValueFormat(format, context.getProvider().zone(), (field, id) -> {
            @Nullable String name = own.get(id);
            return name == null ? called(FIELDS.getOrDefault(field, Of.NOTHING), id) : Optional.of(name);
        });
    }

    private Optional<String> called(Of what, UUID id) {
        return switch (what) {
            case COURSE -> Optional.of(names.course(id));
            case PERSON -> Optional.of(names.person(id));
            case SESSION -> Optional.of(names.session(id));
            case LEARNER -> Optional.of(names.learner(id));
            case WAITER -> Optional.of(names.waiter(id));
            case PART -> Optional.of("A part that was moved");
            case NOTHING -> Optional.empty();
        };
    }

    private Map<UUID, String> own(SessionParts session) {
        var own = new HashMap<UUID, String>();
        List<Slot> slots = session.plan().slots();
        for (Slot slot : slots) own.put(slot.slotId(), "Part " + (slots.indexOf(slot) + 1) + ", " + format.part(slot));
        session.seats()
                .enrolments()
                .forEach((id, seat) -> seat.personId().ifPresent(person -> own.put(id, names.person(person))));
        return own;
    }
}
