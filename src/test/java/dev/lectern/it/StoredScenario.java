package dev.lectern.it;

import dev.lectern.Lectern;
import dev.lectern.domain.provider.Provider;
import dev.lectern.domain.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.JournalReader;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.Outcome;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TenantPolicy;
import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.projections.Freshness;
import dev.lectern.eventsourcing.projections.ViewType;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import dev.lectern.scenarios.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Scenarios in the real journal: each is written, byte for byte, at a provider of its own. The first position is the
 * provider's registration; the events of the scenario follow.
 */
@Dependent
class StoredScenario {
    private static final String[] VIEWS =
            Lectern.VIEWS.stream().map(ViewType::name).toArray(String[]::new);

    @Inject
    private Tenants tenants;

    @Inject
    private Journal journal;

    @Inject
    private EventCodec codec;

    @Inject
    private ReactorProgress reactorProgress;

    @Inject
    private Freshness freshness;

    /** Creates a provider, without anything of the scenario yet. */
    TenantId found(Scenario scenario) {
        var tenant = new TenantId(UUID.randomUUID());
        String slug = "s" + tenant.toString().substring(0, 8);
        tenants.create(tenant, slug);
        TenantPolicy policy = scenario.policy();
        var registered = new ProviderRegistered(slug, "A provider", policy.zone(), policy.currency(), Locale.ENGLISH);
        Stored first = scenario.stored().getFirst();
        append(tenant, first, Provider.stream(tenant), Ids.derived(tenant.value(), slug), codec.encode(registered));
        return tenant;
    }

    void write(TenantId tenant, Scenario scenario) {
        for (Stored stored : scenario.stored()) {
            EventSchema schema = stored.schema();
            if (codec.schemas().find(schema.id()).isEmpty()) registerAsAnotherBuild(tenant, schema);
            append(tenant, stored, stored.stream(), stored.eventId(), new Payload(schema, stored.payload()));
        }
    }

    /**
     * Registers the schema as another version of Lectern that can read it would: this one may not write what it cannot
     * read.
     */
    private void registerAsAnotherBuild(TenantId tenant, EventSchema schema) {
        reactorProgress.bound(tenant, connection -> {
            try (var insert = connection.prepareStatement("insert into event_schema (type, version, fingerprint, avsc)"
                    + " values (?, ?, ?, ?) on conflict do nothing")) {
                insert.setString(1, schema.type());
                insert.setInt(2, schema.version());
                insert.setBytes(3, schema.fingerprint());
                insert.setString(4, schema.schema().toString());
                return insert.executeUpdate();
            }
        });
    }

    /**
     * Lets views and reactors ignore what is written from now on: they would stop at what cannot be read and retry for
     * ever.
     */
    void unfollowed(TenantId tenant) {
        settle(tenant);
        reactorProgress.bound(tenant, connection -> {
            try (var update = connection.createStatement()) {
                return update.executeUpdate("update generation set position = position + 1000000");
            }
        });
    }

    private void append(TenantId tenant, Stored like, StreamId stream, UUID eventId, Payload payload) {
        var write = new Write(stream, Expected.ANY, List.of(new NewEvent(eventId, payload)));
        var metadata = new Metadata(null, null, Channel.IMPORT, eventId, null);
        journal.append(new Append(tenant, null, like.occurredAt(), metadata, List.of(write)));
    }

    /** Reads as a view does: this many stored events at a time, from the scenario's first to its last. */
    Map<Stored, Outcome> inStretches(TenantId tenant, Scenario scenario, int limit) {
        var outcomes = new HashMap<Stored, Outcome>();
        List<Stored> given = scenario.stored();
        for (int from = 0; from < given.size(); from += limit)
            outcomes.putAll(stretch(tenant, given.subList(from, Math.min(given.size(), from + limit))));
        return outcomes;
    }

    /** Reads one by one if one of several events cannot be read. */
    private Map<Stored, Outcome> stretch(TenantId tenant, List<Stored> given) {
        try {
            long after = given.getFirst().position();
            return grouped(given, journal.read(tenant, after, given.size()).recorded());
        } catch (Unreadable e) {
            if (given.size() == 1) return Map.of(given.getFirst(), new Outcome(List.of(), e.getMessage()));
            var outcomes = new HashMap<Stored, Outcome>();
            for (Stored each : given) outcomes.putAll(stretch(tenant, List.of(each)));
            return outcomes;
        }
    }

    /**
     * Reads whole streams, as a command does. A stream that cannot be read that way is read event by event, as the
     * audit trail does.
     */
    Map<Stored, Outcome> streamByStream(TenantId tenant, Scenario scenario) {
        var outcomes = new HashMap<Stored, Outcome>();
        scenario.stored().stream().map(Stored::stream).distinct().forEach(stream -> {
            List<Stored> given = scenario.stored().stream()
                    .filter(each -> each.stream().equals(stream))
                    .toList();
            try {
                outcomes.putAll(grouped(given, journal.read(tenant, stream).recorded()));
            } catch (Unreadable e) {
                outcomes.putAll(eventByEvent(tenant, given, journal.stored(tenant, stream)));
            }
        });
        return outcomes;
    }

    private Map<Stored, Outcome> eventByEvent(TenantId tenant, List<Stored> given, List<Stored> stored) {
        JournalReader journalReader = journal.reading(tenant);
        var outcomes = new HashMap<Stored, Outcome>();
        for (Stored each : given) {
            Stored there = stored.get(each.version() - 1);
            outcomes.put(each, Outcome.of(() -> journalReader.next(there)));
        }
        return outcomes;
    }

    /** What reactors wrote afterwards is left out. */
    private static Map<Stored, Outcome> grouped(List<Stored> given, List<Recorded> recorded) {
        var outcomes = new HashMap<Stored, Outcome>();
        for (Stored each : given)
            outcomes.put(
                    each,
                    Outcome.of(() -> recorded.stream()
                            .filter(event -> event.position() == each.position() + 1)
                            .toList()));
        return outcomes;
    }

    /** Returns when the views show the whole journal, including what reactors have written. */
    void settle(TenantId tenant) {
        reactorProgress.settle(tenant);
        Await.until("the views show all", () -> freshness.await(tenant, journal.head(tenant), VIEWS));
    }
}
