package dev.lectern.faults;

import dev.lectern.faults.FaultProof.Fault;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Has a server wait in the middle of one of its transactions, for a row that a superuser keeps, so that what happens to the server happens to it
 * there and nowhere else. Nothing of the application knows of it. The server is lured there only when the ambush is laid: a fast one would be past
 * it otherwise.
 */
record Ambush(Postgres postgres) {

    /** What happens while a server waits. */
    interface Spring {
        /** @param backend the process of the database that serves whoever waits */
        void on(long backend) throws Exception;
    }

    /** In the middle of a batch of the next build that begins: it comes to a row that is there already, of a transaction that is under way. */
    void inBatch(int live, String table, Runnable lure, Spring spring) throws Exception {
        keep("""
            insert into %1$s
            select (jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object('generation', n.next))).*
              from (select * from %1$s where generation = %2$d order by ctid desc limit 1) t,
                   (select last_value + is_called::integer as next from generation_generation_seq) n\
            """.formatted(table, live), lure, spring);
    }

    /** Where the outcome of a comparison is kept. */
    void inComparison(Runnable lure, Spring spring) throws Exception {
        keep("lock table difference in access exclusive mode", lure, spring);
    }

    /** Readers' rows have been changed over, and nobody sees it yet. */
    void inSwitch(Runnable lure, Spring spring) throws Exception {
        keep("lock table view_act in share row exclusive mode", lure, spring);
    }

    /** Some of the rows are deleted already. */
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
            String waiting =
                    "select coalesce(min(pid), 0) from pg_stat_activity where %d = any (pg_blocking_pids(pid)) and usename = 'lectern_app'"
                            .formatted(mine);
            FaultProof.until("somebody waits after: " + sql, () -> number(looking, waiting) > 0);
            spring.on(number(looking, waiting));
            kept.rollback();
        }
    }

    /** Once the server is in the middle of something, the fault happens. */
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
