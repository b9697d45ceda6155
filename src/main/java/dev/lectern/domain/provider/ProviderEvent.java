package dev.lectern.domain.provider;

import dev.lectern.domain.provider.Policy.WaitlistMode;
import dev.lectern.eventsourcing.journal.FirstEvent;
import dev.lectern.eventsourcing.journal.TenantPolicy;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.tenancy.Role;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The events of a provider. */
public sealed interface ProviderEvent extends Event {

    record ProviderRegistered(String slug, String name, ZoneId zone, Currency currency, Locale locale)
            implements ProviderEvent, FirstEvent {
        @Override
        public TenantPolicy policy() {
            return new TenantPolicy(currency, zone);
        }
    }

    record StaffRolesChanged(UUID userId, List<Role> roles) implements ProviderEvent {}

    record ProviderPolicyChanged(
            Duration holdTtl,
            Duration offerTtl,
            Duration promotionCutoff,
            WaitlistMode waitlistMode,
            int goNoGoLeadDays,
            int freeCancelDays,
            int reminderDays,
            int certificateMinPct,
            int retentionMonths)
            implements ProviderEvent {
        static ProviderPolicyChanged of(Policy p) {
            return new ProviderPolicyChanged(
                    p.holdTtl(),
                    p.offerTtl(),
                    p.promotionCutoff(),
                    p.waitlistMode(),
                    p.goNoGoLeadDays(),
                    p.freeCancelDays(),
                    p.reminderDays(),
                    p.certificateMinPct(),
                    p.retentionMonths());
        }

        public Policy policy() {
            return new Policy(
                    holdTtl,
                    offerTtl,
                    promotionCutoff,
                    waitlistMode,
                    goNoGoLeadDays,
                    freeCancelDays,
                    reminderDays,
                    certificateMinPct,
                    retentionMonths);
        }
    }
}
