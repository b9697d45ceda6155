package dev.lectern.demo;

import dev.lectern.access.Accounts;
import dev.lectern.domain.certificate.reactors.CertificateAward;
import dev.lectern.domain.course.CourseService;
import dev.lectern.domain.person.PersonService;
import dev.lectern.domain.provider.ProviderService;
import dev.lectern.domain.session.SessionService;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.projections.Freshness;
import dev.lectern.eventsourcing.projections.follow.SubscriptionRound;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import dev.lectern.read.transcript.TranscriptProjection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * What the demonstration is built with: the services that the pages use, and the journal for events in older versions.
 */
@Dependent
class DemoStage {
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
    private SubscriptionRound subscriptionRound;

    @Inject
    private Freshness freshness;

    /**
     * Runs the subscriptions until Lectern has reacted to every event and the transcripts show the result. This is
     * necessary because no messages are delivered while the demonstration is built.
     */
    void settle(TenantId tenant) {
        long head;
        do {
            head = journal.head(tenant);
            while (subscriptionRound.round(tenant)) {} // each call is a few batches a subscription
        } while (journal.head(tenant) > head
                || !freshness.await(tenant, head, TranscriptProjection.VIEW, CertificateAward.NAME));
    }
}
