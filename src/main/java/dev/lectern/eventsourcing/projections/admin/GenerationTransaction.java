package dev.lectern.eventsourcing.projections.admin;

import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.projections.GenerationTable;
import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.TenantTransaction;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs a command about a tenant's generations in a transaction of its own. */
record GenerationTransaction(DataSource database, TenantId tenant) {
    private static final String LOCKED = "55P03";

    interface Work {
        void on(GenerationTable table) throws SQLException;
    }

    /** @throws Refused if another transaction does not release a generation's lock in time */
    void run(Work work) {
        try {
            TenantTransaction.perform(database, tenant, connection -> {
                work.on(new GenerationTable(connection, tenant));
            });
        } catch (SQLException e) {
            if (LOCKED.equals(e.getSQLState()))
                throw new Refused("A server is at work on it and does not let go. Please try again in a minute.");
            throw Generations.failed(tenant, e);
        }
    }

    /** The refusal of a command whose object is gone, because somebody else was faster. */
    static Refused nothing(String what) {
        return new Refused(what + " any more. Please look again.");
    }
}
