package dev.lectern.faults;

import dev.lectern.eventsourcing.projections.admin.Build;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.it.LecternServer;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Providers whom nobody gives any commands but a test. */
record Tenants(Postgres postgres, Remote remote, List<TenantId> ids) {

    Tenants(LecternServer server, int number) {
        this(
                new Postgres(server),
                new Remote(server.url()),
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
        var renewal = new Renewal(postgres, tenant);
        Standstill.until(
                what,
                () -> renewal.builds().size() >= 5 && renewal.behind() == 0,
                () -> renewal.builds().stream().mapToLong(Build::position).sum());
    }

    /** Where all generations of all of them stand. */
    List<String> standing() {
        return ids.stream()
                .flatMap(tenant -> new Renewal(postgres, tenant).builds().stream())
                .map(build -> build.view() + " " + build.generation() + " " + build.stage() + " " + build.position())
                .toList();
    }

    /**
     * Rings are heard in their order, and the sweep sees to all tenants: another's rings were heard and its event was
     * found without one.
     */
    void lateRingsAreOver() {
        var later = new TenantId(UUID.randomUUID());
        remote.found(later, List.of(UUID.randomUUID()), 3);
        stand("a provider that was founded since has views", later);
        new Past(postgres.application(), later, new Random()).register("Somebody");
        stand("what came without a ring was found", later);
    }
}
