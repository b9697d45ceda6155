package dev.lectern.domain.provider;

import static dev.lectern.domain.session.SessionFixture.AT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.provider.Policy.WaitlistMode;
import dev.lectern.domain.provider.ProviderCommand.ChangePolicy;
import dev.lectern.domain.provider.ProviderEvent.ProviderPolicyChanged;
import dev.lectern.domain.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.eventsourcing.journal.Story;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Policy USUAL = Policy.USUAL;
    private static final Policy LEAST = new Policy(
            Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ZERO, WaitlistMode.FILL_FIRST, 0, 0, 0, 1, 1);
    private static final Policy MOST = new Policy(
            Duration.ofHours(24),
            Duration.ofDays(30),
            Duration.ofDays(30),
            WaitlistMode.STRICT_FIFO,
            180,
            365,
            60,
            100,
            600);

    private static final ProviderRegistered REGISTERED = new ProviderRegistered(
            "aarhus-craft",
            "Aarhus Craft",
            ZoneId.of("Europe/Copenhagen"),
            Currency.getInstance("EUR"),
            Locale.ENGLISH);

    @Test
    void a_policy_lies_between_its_ends() {
        usual().when(change(LEAST)).then(ProviderPolicyChanged.of(LEAST));
        usual().when(change(MOST)).then(ProviderPolicyChanged.of(MOST));
        assertThat(ProviderPolicyChanged.of(MOST).policy()).isEqualTo(MOST);
    }

    @Test
    void seats_are_not_held_for_no_time_or_for_days() {
        usual().when(change(holding(Duration.ofSeconds(59)))).thenRefused("Seats are held between 1 minute");
        usual().when(change(holding(Duration.ofHours(25)))).thenRefused("Seats are held between 1 minute");
    }

    @Test
    void an_offer_stands_for_a_while_and_not_for_ever() {
        usual().when(change(offering(Duration.ofSeconds(59), Duration.ZERO))).thenRefused("An offer stands between");
        usual().when(change(offering(Duration.ofDays(31), Duration.ZERO))).thenRefused("An offer stands between");
        usual().when(change(offering(Duration.ofDays(1), Duration.ofSeconds(-1))))
                .thenRefused("Offers end at most");
        usual().when(change(offering(Duration.ofDays(1), Duration.ofDays(31)))).thenRefused("Offers end at most");
    }

    @Test
    void days_before_a_session_are_counted_within_reason() {
        usual().when(change(counting(-1, 0, 0))).thenRefused("It is decided at most 180 days before");
        usual().when(change(counting(181, 0, 0))).thenRefused("It is decided at most 180 days before");
        usual().when(change(counting(0, -1, 0))).thenRefused("Cancelling is free until at most 365 days");
        usual().when(change(counting(0, 366, 0))).thenRefused("Cancelling is free until at most 365 days");
        usual().when(change(counting(0, 0, -1))).thenRefused("People are reminded at most 60 days");
        usual().when(change(counting(0, 0, 61))).thenRefused("People are reminded at most 60 days");
    }

    @Test
    void a_certificate_needs_something_and_no_more_than_everything() {
        usual().when(change(keeping(0, 12))).thenRefused("between 1 and 100 per cent");
        usual().when(change(keeping(101, 12))).thenRefused("between 1 and 100 per cent");
    }

    @Test
    void data_are_kept_for_a_month_at_least_and_fifty_years_at_most() {
        usual().when(change(keeping(75, 0))).thenRefused("kept between 1 and 600 months");
        usual().when(change(keeping(75, 601))).thenRefused("kept between 1 and 600 months");
    }

    @Test
    void until_a_provider_decides_otherwise_the_usual_policy_holds() {
        var stream = Provider.stream(new TenantId(UUID.randomUUID()));
        assertThat(Provider.policy(TestHistories.read(stream).fold(Provider.DECIDER)))
                .isEqualTo(USUAL);
        assertThat(Provider.policy(TestHistories.read(stream, REGISTERED).fold(Provider.DECIDER)))
                .isEqualTo(USUAL);
        assertThat(Provider.policy(TestHistories.read(stream, REGISTERED, ProviderPolicyChanged.of(MOST))
                        .fold(Provider.DECIDER)))
                .isEqualTo(MOST);
    }

    @Test
    void the_policy_that_holds_already_is_no_change() {
        usual().when(change(USUAL)).thenNothing();
        usual().and(ProviderPolicyChanged.of(MOST))
                .when(new ChangePolicy(AT, MOST, MOST))
                .thenNothing();
    }

    @Test
    void a_change_that_did_not_see_the_latest_policy_is_stale() {
        usual().and(ProviderPolicyChanged.of(MOST))
                .when(change(LEAST))
                .thenRefused("Somebody changed the policy meanwhile.");
    }

    @Test
    void three_quarters_are_exactly_enough_where_three_quarters_are_asked() {
        assertThat(USUAL.isEnough(3, 4)).isTrue();
        assertThat(USUAL.isEnough(2, 3)).isFalse();
        assertThat(USUAL.isEnough(0, 0)).isFalse();
        assertThat(LEAST.isEnough(0, 1)).isFalse();
        assertThat(MOST.isEnough(3, 4)).isFalse();
        assertThat(MOST.isEnough(1, 1)).isTrue();
    }

    private static Story<Provider, ProviderCommand, ProviderEvent> usual() {
        return Story.given(Provider.DECIDER, REGISTERED);
    }

    private static ChangePolicy change(Policy to) {
        return new ChangePolicy(AT, USUAL, to);
    }

    private static Policy holding(Duration ttl) {
        return policy(ttl, USUAL.offerTtl(), USUAL.promotionCutoff(), 14, 14, 7, 75, 120);
    }

    private static Policy offering(Duration ttl, Duration cutoff) {
        return policy(USUAL.holdTtl(), ttl, cutoff, 14, 14, 7, 75, 120);
    }

    private static Policy counting(int lead, int free, int reminder) {
        return policy(USUAL.holdTtl(), USUAL.offerTtl(), USUAL.promotionCutoff(), lead, free, reminder, 75, 120);
    }

    private static Policy keeping(int certificate, int retention) {
        return policy(USUAL.holdTtl(), USUAL.offerTtl(), USUAL.promotionCutoff(), 14, 14, 7, certificate, retention);
    }

    private static Policy policy(
            Duration hold, Duration offer, Duration cutoff, int lead, int free, int reminder, int pct, int months) {
        return new Policy(hold, offer, cutoff, WaitlistMode.STRICT_FIFO, lead, free, reminder, pct, months);
    }
}
