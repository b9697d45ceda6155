package dev.lectern.eventsourcing.journal.integrity;

import dev.lectern.eventsourcing.journal.SourceHead;
import dev.lectern.eventsourcing.journal.integrity.ChainTable.End;
import dev.lectern.eventsourcing.journal.schema.Schemas;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Verifies the journals of tenants, and signs where they end. It only reads. */
public class JournalVerifier {
    private final DataSource database;
    private final Schemas schemas;

    public JournalVerifier(DataSource database, Schemas schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    /**
     * Begins to follow the chain of a tenant's events.
     *
     * @param signed heads to hold it against, of this tenant or any
     */
    public Verification verification(TenantId tenant, List<SignedHead> signed) {
        return new Verification(database, schemas, tenant, signed);
    }

    /** Signs where the tenant's journal ends now. */
    public SignedHead sign(HeadKey key, TenantId tenant, String slug, Instant at) {
        return key.sign(tenant, slug, end(tenant).head(), at);
    }

    /** The head of the journal that the tenant's journal was made from, by an export for an older build. */
    public Optional<SourceHead> source(TenantId tenant) {
        return Optional.ofNullable(end(tenant).source());
    }

    private End end(TenantId tenant) {
        return new ChainTable(database, tenant, new SchemaFingerprints(database, schemas)).end();
    }
}
