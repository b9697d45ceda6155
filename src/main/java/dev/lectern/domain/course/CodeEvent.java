package dev.lectern.domain.course;

import dev.lectern.eventsourcing.journal.Event;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Locale;
import java.util.UUID;

/** What has happened to a course code. Each code is a stream of its own, so that it can be taken once and by one course. */
public sealed interface CodeEvent extends Event {

    /** Written in the append that drafts the course; a retired course keeps its code. */
    record CourseCodeTaken(String code, UUID courseId) implements CodeEvent {}

    /** Codes that differ in case only are one. */
    static StreamId stream(TenantId tenant, String code) {
        return new StreamId("code", Ids.derived(tenant.value(), code.strip().toUpperCase(Locale.ROOT)));
    }
}
