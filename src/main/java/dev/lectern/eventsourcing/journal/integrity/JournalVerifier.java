package dev.lectern.eventsourcing.journal.integrity;

import dev.lectern.eventsourcing.journal.schema.Schemas;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
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
        var end = new ChainTable(database, tenant, new SchemaFingerprints(database, schemas)).end();
        return key.sign(tenant, slug, end.head(), at);
    }
}
