package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.it.LecternServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.assertj.core.description.TextDescription;

/**
 * One fault proof on a running server: two new providers, a load on them, a fault in the middle of it, then the
 * checker. No durations are asserted: slowness is not a failure.
 */
final class FaultProof implements AutoCloseable {
    private static final int WORKERS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    final LecternServer server;
    final Postgres postgres;
    final LoadClient loadClient;
    final ClientHistory clientHistory = new ClientHistory();
    final List<TenantId> tenants;

    private final Map<TenantId, Long> since = new HashMap<>();
    private final Load load;
    private final ProofFigures proofFigures = new ProofFigures();

    interface Fault {
        void happens() throws Exception;
    }

    FaultProof(LecternServer server, long seed) {
        this(server, seed, WORKERS);
    }

    /** @param others further servers on the same database, which also receive commands */
    FaultProof(LecternServer server, long seed, int workers, LecternServer... others) {
        var seeds = new Random(seed);
        this.server = server;
        this.postgres = new Postgres(server);
        this.loadClient = new LoadClient(Stream.concat(Stream.of(server), Stream.of(others))
                .map(LecternServer::url)
                .toArray(URI[]::new));
        this.tenants = List.of(new TenantId(id(seeds)), new TenantId(id(seeds)));
        this.load = new Load(loadClient, clientHistory, tenants).found(seeds);
        for (TenantId tenant : tenants)
            since.put(tenant, JournalRows.of(postgres.superuser(), tenant).head());
        load.begin(workers, seeds);
    }

    private static UUID id(Random dice) {
        return new UUID(dice.nextLong(), dice.nextLong());
    }

    /** The fault happens in the middle of the load, which then goes on for a while. */
    FaultProof during(String what, Fault fault) throws Exception {
        goesOn("before " + what);
        long unknown = clientHistory.unknown();
        fault.happens();
        goesOn("after " + what);
        proofFigures.add(what, clientHistory.unknown() - unknown);
        return this;
    }

    /** Returns when 100 more commands have been acknowledged at each provider. */
    void goesOn(String when) {
        goesOn(when, 100);
    }

    void goesOn(String when, int acknowledged) {
        Map<TenantId, Long> before = new HashMap<>();
        for (TenantId tenant : tenants) before.put(tenant, acknowledged(tenant));
        until(
                "the load goes on " + when,
                () -> tenants.stream()
                        .allMatch(tenant -> acknowledged(tenant) >= before.getOrDefault(tenant, 0L) + acknowledged));
    }

    private long acknowledged(TenantId tenant) {
        return clientHistory
                .of(tenant)
                .filter(o -> o.acknowledged().isPresent())
                .count();
    }

    /**
     * Ends the load. Each command whose outcome is still unknown is then sent again, when nothing else is running any
     * longer.
     */
    FaultProof settle() {
        load.end();
        until("nothing is at work in the server", () -> loadClient.busy() == 0);
        clientHistory.operations().stream()
                .filter(operation ->
                        operation.wasUnknown() && operation.acknowledged().isEmpty())
                .forEach(operation -> load.untilKnown(operation, false));
        return this;
    }

    /** The checker's findings, once the views have reached the head or have had their time to. */
    List<String> findings() {
        var found = new ArrayList<String>();
        var checker = new Checker(postgres.superuser(), postgres.application());
        for (TenantId tenant : tenants) {
            found.addAll(checker.check(tenant, clientHistory, since.getOrDefault(tenant, 0L)));
            found.addAll(new ViewsAudit(postgres.superuser(), loadClient).check(tenant));
        }
        return found;
    }

    void holds() {
        holds(List.of());
    }

    /** @param more further findings */
    void holds(List<String> more) {
        List<String> found = findings();
        found.addAll(more);
        proofFigures.write(clientHistory);
        assertThat(found).as(new TextDescription("what the checker finds")).isEmpty();
    }

    static void until(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end)
                throw new AssertionError("For " + PATIENCE.toMinutes() + " minutes it never was so that " + what + ".");
            pause(Duration.ofMillis(100));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        load.close();
    }
}
