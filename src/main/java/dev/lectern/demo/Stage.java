package dev.lectern.demo;

import dev.lectern.access.Accounts;
import dev.lectern.certificate.reactors.CertificateAward;
import dev.lectern.course.CourseService;
import dev.lectern.journal.Journal;
import dev.lectern.journal.schema.EventCodec;
import dev.lectern.person.PersonService;
import dev.lectern.person.transcript.TranscriptProjection;
import dev.lectern.provider.ProviderService;
import dev.lectern.session.SessionService;
import dev.lectern.tenancy.TenantId;
import dev.lectern.tenancy.Tenants;
import dev.lectern.views.CatchUps;
import dev.lectern.views.Freshness;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What the demonstration is built with: the services that the pages use, and the journal for what was written before they were. */
@Dependent
class Stage {
    @Inject
    Tenants tenants;

    @Inject
    Accounts accounts;

    @Inject
    Journal journal;

    @Inject
    EventCodec codec;

    @Inject
    ProviderService providers;

    @Inject
    PersonService people;

    @Inject
    CourseService courses;

    @Inject
    SessionService sessions;

    @Inject
    private CatchUps catchUps;

    @Inject
    private Freshness freshness;

    /** Until Lectern has reacted to all that happened and transcripts show it: messages are not delivered yet while this is built. */
    void settle(TenantId tenant) {
        long head;
        do {
            head = journal.head(tenant);
            while (catchUps.round(tenant)) {} // each follower has its turns
        } while (journal.head(tenant) > head
                || !freshness.await(tenant, head, TranscriptProjection.VIEW, CertificateAward.NAME));
    }
}
