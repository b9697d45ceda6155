package dev.lectern.bench.inside;

import dev.lectern.bench.journal.Level;
import dev.lectern.bench.journal.Loop;
import dev.lectern.bench.journal.Sample;
import dev.lectern.bench.journal.Span;
import dev.lectern.domain.person.PersonCommand;
import dev.lectern.domain.person.PersonCommand.Correct;
import dev.lectern.domain.person.PersonCommand.Register;
import dev.lectern.domain.person.PersonService;
import dev.lectern.domain.provider.ProviderCommand;
import dev.lectern.domain.provider.ProviderService;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Coordinators who register people and correct their names, one person after another, twenty commands each, through the
 * real service: it checks the role, reads the stream, folds, decides, encodes, appends and rings the doorbell. Each
 * event has about 200 bytes.
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

    /**
     * Gives this many commands a second to one tenant, evenly spaced, at times that do not depend on the answers; 32
     * callers take turns.
     *
     * @param heard receives each answer
     * @return how many commands there were
     */
    long paced(double perSecond, Duration lasts, Consumer<Appended> heard)
            throws InterruptedException, ExecutionException {
        int together = 32;
        long began = System.nanoTime();
        var done = new ArrayList<Future<Long>>();
        try (var threads = Executors.newFixedThreadPool(together)) {
            for (int n = 0; n < together; n++) {
                int first = n;
                var person = new OnePersonAfterTheOther(List.of(coordinators.getFirst()), first);
                done.add(threads.submit(() -> {
                    long count = 0;
                    for (long turn = first; ; turn += together) {
                        long at = began + (long) (turn * 1e9 / perSecond);
                        if (at - began >= lasts.toNanos()) return count;
                        while (at - System.nanoTime() > 0) LockSupport.parkNanos(at - System.nanoTime());
                        heard.accept(person.next());
                        count++;
                    }
                }));
            }
        }
        long all = 0;
        for (Future<Long> each : done) all += each.get();
        return all;
    }

    /** The tenant that receives the paced commands. */
    TenantId first() {
        return coordinators.getFirst().tenant();
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

        Appended next() {
            if (commands == COMMANDS) {
                commands = 0;
                tenant++;
                person = UUID.randomUUID();
            }
            Caller by = coordinators.get(tenant % coordinators.size());
            return people.handle(by, UUID.randomUUID(), command(commands++));
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
