package dev.lectern.faults;

import dev.lectern.faults.FaultProof.Fault;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A trap that stops a server in the middle of one of its transactions: a superuser locks a row that the server needs,
 * so that a fault hits the server there and nowhere else. The application knows nothing of it. The lure that brings the
 * server there runs only after the lock is taken; otherwise a fast server would be past it.
 */
record Ambush(Postgres postgres) {

    /** What happens while a server waits for the lock. */
    interface Spring {
        /** @param backend process id of the PostgreSQL backend of the connection that waits */
        void on(long backend) throws Exception;
    }

    /**
     * Stops a server in the middle of a batch of the next rebuild: an open transaction has already inserted a row of
     * the next generation with the key of one that the rebuild inserts.
     */
    void inBatch(int live, String table, Runnable lure, Spring spring) throws Exception {
        keep("""
            insert into %1$s
            select (jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object('generation', n.next))).*
              from (select * from %1$s where generation = %2$d order by ctid desc limit 1) t,
                   (select last_value + is_called::integer as next from generation_generation_seq) n\
            """.formatted(table, live), lure, spring);
    }

    /** Stops a server where it stores the outcome of a comparison. */
    void inComparison(Runnable lure, Spring spring) throws Exception {
        keep("lock table difference in access exclusive mode", lure, spring);
    }

    /** Stops a server in the middle of a switch-over: the live generation has been changed, but not committed. */
    void inSwitch(Runnable lure, Spring spring) throws Exception {
        keep("lock table view_act in share row exclusive mode", lure, spring);
    }

    /** Stops a server in the middle of a cleanup: some of the generation's rows have been deleted already. */
    void inSweep(int generation, String table, Runnable lure, Spring spring) throws Exception {
        keep(
                "select from %s where generation = %d order by ctid desc limit 1 for update"
                        .formatted(table, generation),
                lure,
                spring);
    }

    private void keep(String sql, Runnable lure, Spring spring) throws Exception {
        try (Connection kept = postgres.superuser().getConnection();
                Connection looking = postgres.superuser().getConnection()) {
            long mine = number(kept, "select pg_backend_pid()");
            kept.setAutoCommit(false);
            try (var statement = kept.createStatement()) {
                statement.execute(sql);
            }
            lure.run();
            String waiting = """
                select coalesce(min(pid), 0) from pg_stat_activity
                 where %d = any (pg_blocking_pids(pid)) and usename = 'lectern_app'\
                """.formatted(mine);
            FaultProof.until("somebody waits after: " + sql, () -> number(looking, waiting) > 0);
            spring.on(number(looking, waiting));
            kept.rollback();
        }
    }

    /** The spring that lets the fault happen once the server waits. */
    static Spring then(Fault fault) {
        return backend -> fault.happens();
    }

    private static long number(Connection connection, String sql) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new CannotTell("The database did not say: " + sql, e);
        }
    }
}
