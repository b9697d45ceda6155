package dev.lectern.guides;

import dev.lectern.FreePort;
import dev.lectern.database.EmbeddedDatabase;
import dev.lectern.database.Migrations;
import dev.lectern.domain.person.Person;
import dev.lectern.domain.provider.Provider;
import dev.lectern.domain.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import dev.lectern.it.LecternServer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The journal of a provider where people were registered in older versions of that event. */
final class EarlierJournal {
    private final EventCodec codec = TestHistories.codec();
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final Journal journal;

    private EarlierJournal(EmbeddedDatabase database) {
        new Tenants(database.application()).create(tenant, "earlier");
        journal = new Journal(database.application(), codec, nobodyHears -> {});
    }

    /** Writes it as the data that a server finds when it starts. */
    static void before(LecternServer server) {
        try (var database = EmbeddedDatabase.start(server.data(), FreePort.next(), "any", "an earlier build")) {
            Migrations.run(database.owner(), "lectern_app");
            new EarlierJournal(database).write();
        }
    }

    private void write() {
        var zurich = ZoneId.of("Europe/Zurich");
        append(
                Provider.stream(tenant),
                codec.encode(new ProviderRegistered(
                        "earlier", "A provider", zurich, Currency.getInstance("CHF"), Locale.ENGLISH)));
        person(1, Fields.of("fullName", "Reto Ammann", "email", "reto@example.org"));
        person(2, Fields.of("givenName", "Noemi", "familyName", "Graf", "email", "noemi@example.org"));
    }

    private void person(int version, Fields fields) {
        append(Person.stream(UUID.randomUUID()), codec.encode(codec.schemas().of("PersonRegistered", version), fields));
    }

    private void append(StreamId stream, Payload payload) {
        UUID id = UUID.randomUUID();
        var write = new Write(stream, Expected.ANY, List.of(new NewEvent(id, payload)));
        var metadata = new Metadata(null, null, Channel.IMPORT, id, null);
        journal.append(new Append(tenant, null, Instant.EPOCH, metadata, List.of(write)));
    }
}
