package dev.lectern.faults;

import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.it.LecternServer;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Providers to whom only the test gives commands. */
record ProofTenants(Postgres postgres, LoadClient remote, List<TenantId> ids) {

    ProofTenants(LecternServer server, int number) {
        this(
                new Postgres(server),
                new LoadClient(server.url()),
                IntStream.range(0, number)
                        .mapToObj(n -> new TenantId(UUID.randomUUID()))
                        .toList());
        for (TenantId tenant : ids) {
            remote.found(tenant, List.of(UUID.randomUUID()), 3);
            stand("a new provider has views", tenant);
        }
    }

    /** Returns when all views and reactors of the tenant are at the head of its journal. */
    void stand(String what, TenantId tenant) {
        var operatorRebuilds = new OperatorRebuilds(postgres, tenant);
        StallGuard.until(
                what,
                () -> operatorRebuilds.builds().size() >= 5 && operatorRebuilds.behind() == 0,
                () -> operatorRebuilds.builds().stream()
                        .mapToLong(GenerationStatus::position)
                        .sum());
    }

    /** The checkpoints of all generations of all these providers. */
    List<String> standing() {
        return ids.stream()
                .flatMap(tenant -> new OperatorRebuilds(postgres, tenant).builds().stream())
                .map(build -> build.view() + " " + build.generation() + " " + build.stage() + " " + build.position())
                .toList();
    }

    /**
     * Returns when earlier doorbell messages have been handled. Messages are handled in their order, and the poll for
     * lag covers all tenants: so it waits until a new tenant's messages were handled and an event of it was found
     * without a message.
     */
    void lateRingsAreOver() {
        var later = new TenantId(UUID.randomUUID());
        remote.found(later, List.of(UUID.randomUUID()), 3);
        stand("a provider that was founded since has views", later);
        new LongPast(postgres.application(), later, new Random()).register("Somebody");
        stand("what came without a ring was found", later);
    }
}
