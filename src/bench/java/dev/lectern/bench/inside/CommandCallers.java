package dev.lectern.bench.inside;

import dev.lectern.bench.journal.Level;
import dev.lectern.bench.journal.Loop;
import dev.lectern.bench.journal.Sample;
import dev.lectern.bench.journal.Span;
import dev.lectern.person.PersonCommand;
import dev.lectern.person.PersonCommand.Correct;
import dev.lectern.person.PersonCommand.Register;
import dev.lectern.person.PersonService;
import dev.lectern.provider.ProviderCommand;
import dev.lectern.provider.ProviderService;
import dev.lectern.tenancy.Caller;
import dev.lectern.tenancy.Channel;
import dev.lectern.tenancy.Role;
import dev.lectern.tenancy.TenantId;
import dev.lectern.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/**
 * Coordinators who register people and correct their names, one person after the other, twenty commands each, through the real service: it
 * checks the role, reads the stream, folds, decides, encodes, appends and rings. Each event has about 200 bytes.
 */
@ApplicationScoped
public class CommandCallers {
    private static final int COMMANDS = 20;
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private final List<Caller> coordinators = new ArrayList<>();

    @Inject
    private Tenants tenants;

    @Inject
    private ProviderService providers;

    @Inject
    private PersonService people;

    Sample run(Level level, Span span) throws InterruptedException, ExecutionException {
        while (coordinators.size() < level.tenants())
            coordinators.add(coordinator("desk-" + (char) ('a' + coordinators.size())));
        List<Caller> all = List.copyOf(coordinators.subList(0, level.tenants()));
        return Loop.run(level.inFlight(), span, caller -> new OnePersonAfterTheOther(all, caller)::next);
    }

    private Caller coordinator(String slug) {
        var tenant = new TenantId(UUID.randomUUID());
        tenants.create(tenant, slug);
        providers.handle(
                Caller.system(tenant),
                UUID.randomUUID(),
                new ProviderCommand.Register(
                        Instant.now(), slug, "A provider", ZONE, Currency.getInstance("CHF"), Locale.ENGLISH));
        return new Caller(tenant, UUID.randomUUID(), Set.of(Role.COORDINATOR), Channel.UI);
    }

    private final class OnePersonAfterTheOther {
        private final List<Caller> coordinators;
        private int tenant;
        private UUID person = UUID.randomUUID();
        private int commands;

        OnePersonAfterTheOther(List<Caller> coordinators, int first) {
            this.coordinators = coordinators;
            this.tenant = first;
        }

        void next() {
            if (commands == COMMANDS) {
                commands = 0;
                tenant++;
                person = UUID.randomUUID();
            }
            Caller by = coordinators.get(tenant % coordinators.size());
            people.handle(by, UUID.randomUUID(), command(commands++));
        }

        private PersonCommand command(int number) {
            String given = (number % 2 == 0 ? "A" : "B") + "n".repeat(46);
            String family = "N".repeat(47);
            String email = "somebody@example.org";
            return number == 0
                    ? new Register(Instant.now(), person, given, family, email, Locale.ENGLISH, null)
                    : new Correct(Instant.now(), person, given, family, email, Locale.ENGLISH, null);
        }
    }
}
