package dev.lectern.faults;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.ProviderCommand;
import dev.lectern.domain.provider.ProviderService;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageCommand.Open;
import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Creates a provider for the load, with sessions that are open and begin in ten weeks. */
@ApplicationScoped
public class LoadProvider {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(90));
    private static final UUID COORDINATOR = UUID.fromString("c0041d00-0000-4000-8000-000000000001");

    /** Seats are held for longer than a proof lasts, so that only the load releases any. */
    static final Policy POLICY = new Policy(
            Duration.ofHours(24),
            Policy.USUAL.offerTtl(),
            Policy.USUAL.promotionCutoff(),
            Policy.USUAL.waitlistMode(),
            Policy.USUAL.goNoGoLeadDays(),
            Policy.USUAL.freeCancelDays(),
            Policy.USUAL.reminderDays(),
            Policy.USUAL.certificateMinPct(),
            Policy.USUAL.retentionMonths());

    @Inject
    private Tenants tenants;

    @Inject
    private ProviderService providers;

    @Inject
    private SessionService sessions;

    UUID coordinator() {
        return COORDINATOR;
    }

    void found(TenantId tenant, Stream<UUID> sessionIds, int capacity) {
        String slug = "f" + tenant.toString().substring(0, 8);
        tenants.create(tenant, slug);
        providers.handle(
                Caller.system(tenant),
                UUID.randomUUID(),
                new ProviderCommand.Register(
                        LONG_AGO, slug, "A provider", ZONE, Currency.getInstance("EUR"), Locale.ENGLISH));
        providers.handle(
                Caller.system(tenant),
                UUID.randomUUID(),
                new ProviderCommand.ChangePolicy(LONG_AGO, Policy.USUAL, POLICY));
        var by = new Caller(tenant, COORDINATOR, Set.of(Role.COORDINATOR), Channel.UI);
        sessionIds.forEach(session -> {
            sessions.handle(by, UUID.randomUUID(), schedule(session, capacity));
            sessions.handle(by, UUID.randomUUID(), new Open(LONG_AGO, session));
        });
    }

    private static Schedule schedule(UUID session, int capacity) {
        var day = LocalDate.now(ZONE).plusDays(70);
        var slot = new Slot(UUID.randomUUID(), day, LocalTime.of(9, 0), LocalTime.of(17, 0));
        var delivery = new Delivery(Delivery.Mode.ONSITE, "Havnegade 4, Aarhus", null);
        return new Schedule(
                LONG_AGO, session, UUID.randomUUID(), 1, ZONE, List.of(slot), delivery, capacity, 0, null, LONG_AGO);
    }
}
