package dev.lectern.domain.course;

import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Locale;
import java.util.UUID;

/** The events of a course code. Each code has its own stream, so that only one course can take it, and only once. */
public sealed interface CodeEvent extends Event {

    /** Written in the same append that drafts the course. A retired course keeps its code. */
    record CourseCodeTaken(String code, UUID courseId) implements CodeEvent {}

    /** The stream of a code. Codes that differ only in case have the same stream. */
    static StreamId stream(TenantId tenant, String code) {
        return new StreamId("code", Ids.derived(tenant.value(), code.strip().toUpperCase(Locale.ROOT)));
    }
}
