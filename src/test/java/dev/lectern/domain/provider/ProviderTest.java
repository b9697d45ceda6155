package dev.lectern.domain.provider;

import static dev.lectern.domain.session.SessionFixture.AT;

import dev.lectern.domain.provider.ProviderCommand.ChangePolicy;
import dev.lectern.domain.provider.ProviderCommand.Register;
import dev.lectern.domain.provider.ProviderCommand.SetStaffRoles;
import dev.lectern.domain.provider.ProviderEvent.ProviderPolicyChanged;
import dev.lectern.domain.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.domain.provider.ProviderEvent.StaffRolesChanged;
import dev.lectern.eventsourcing.journal.Story;
import dev.lectern.eventsourcing.tenancy.Role;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProviderTest {
    private static final UUID METTE = UUID.randomUUID();
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ProviderRegistered REGISTERED =
            new ProviderRegistered("aarhus-craft", "Aarhus Craft", ZONE, EUR, Locale.ENGLISH);

    @Test
    void a_provider_is_registered_once() {
        var register = new Register(AT, "aarhus-craft", "Aarhus Craft", ZONE, EUR, Locale.ENGLISH);
        nothing().when(register).then(REGISTERED);
        nothing().and(REGISTERED).when(register).thenRefused("registered already, as Aarhus Craft");
    }

    @Test
    void staff_have_the_roles_that_they_were_given_last() {
        nothing()
                .and(REGISTERED)
                .when(roles(Role.COORDINATOR, Role.ADMIN, Role.ADMIN))
                .then(new StaffRolesChanged(METTE, List.of(Role.ADMIN, Role.COORDINATOR)));
        nothing()
                .and(REGISTERED, new StaffRolesChanged(METTE, List.of(Role.ADMIN)))
                .when(roles(Role.ADMIN))
                .thenNothing();
        nothing()
                .and(REGISTERED, new StaffRolesChanged(METTE, List.of(Role.ADMIN)))
                .when(roles())
                .then(new StaffRolesChanged(METTE, List.of()));
    }

    @Test
    void nobody_becomes_the_system() {
        nothing().and(REGISTERED).when(roles(Role.SYSTEM)).thenRefused("Nobody can be given the role of the system.");
    }

    @Test
    void before_a_provider_is_registered_it_has_neither_staff_nor_policy() {
        nothing().when(roles(Role.ADMIN)).thenRefused("not registered yet");
        nothing().when(new ChangePolicy(AT, Policy.USUAL, Policy.USUAL)).thenRefused("not registered yet");
    }

    @Test
    void staff_is_not_touched_by_the_roles_of_others_or_by_the_policy() {
        var both = nothing()
                .and(
                        REGISTERED,
                        new StaffRolesChanged(METTE, List.of(Role.ADMIN)),
                        new StaffRolesChanged(UUID.randomUUID(), List.of(Role.TRAINER)),
                        ProviderPolicyChanged.of(Policy.USUAL));
        both.when(roles(Role.ADMIN)).thenNothing();
        both.when(new Register(AT, "x", "x", ZONE, EUR, Locale.ENGLISH)).thenRefused("as Aarhus Craft");
    }

    @Test
    void a_name_fits_on_a_line() {
        nothing()
                .when(new Register(AT, "aarhus-craft", "x".repeat(201), ZONE, EUR, Locale.ENGLISH))
                .thenRefused("A name has at most 200 characters");
    }

    private static Story<Provider, ProviderCommand, ProviderEvent> nothing() {
        return Story.given(Provider.DECIDER);
    }

    private static SetStaffRoles roles(Role... roles) {
        return new SetStaffRoles(AT, METTE, List.of(roles));
    }
}
