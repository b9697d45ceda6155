package dev.lectern.faults;

import dev.lectern.faults.Mutant.Change;
import java.util.List;
import java.util.stream.Stream;

/** The mutants that the fault proof must notice. */
final class Mutants {
    private static final String BATCH = "dev/lectern/eventsourcing/journal/Batch.java";
    private static final String APPEND = "dev/lectern/eventsourcing/journal/AppendTable.java";
    private static final String LOOKUP = "dev/lectern/eventsourcing/journal/HeadLookup.java";
    private static final String GENERATIONS = "dev/lectern/eventsourcing/projections/Generations.java";
    private static final String VIEW = "dev/lectern/eventsourcing/projections/ViewSubscription.java";

    /**
     * Every append reads the stream first. Otherwise the stream's unique key would check the version that the batch
     * guessed.
     */
    private static final Change LOOKS_FIRST = new Change(BATCH, "return guesses || rows.isEmpty();", "return !whole;");

    private static final Change APPENDS_AT_ANY_VERSION =
            new Change(BATCH, "if (write.expected().allows(version)) continue;", "if (version >= 0) continue;");

    static final Mutant NO_EXPECTED_VERSION =
            new Mutant("no-expected-version", List.of(LOOKS_FIRST, APPENDS_AT_ANY_VERSION), "");

    /** A counter that no append waits for, and that does not go back when an append fails. */
    static final Mutant PLAIN_SEQUENCE = new Mutant(
            "plain-sequence",
            List.of(
                    LOOKS_FIRST,
                    new Change(BATCH, "final class Batch {", """
                        final class Batch {
                            private static final Map<dev.lectern.eventsourcing.tenancy.TenantId,
                                    java.util.concurrent.atomic.AtomicLong> SEQUENCES =
                                    new java.util.concurrent.ConcurrentHashMap<>();
                        """),
                    new Change(BATCH, "long position = head.position() + 1;", """
                        long position = SEQUENCES.computeIfAbsent(request.append().tenant(),
                                tenant -> new java.util.concurrent.atomic.AtomicLong(on.position())).incrementAndGet();
                        """),
                    new Change(LOOKUP, " for update;", ";"),
                    new Change(APPEND, "set position = ?, hash = ?", "set position = greatest(position, ?), hash = ?"),
                    new Change(APPEND, "and position = ? and hash = ?", "and (position = ? or hash = ? or true)")),
            "");

    /**
     * A commit that writes the roster takes 50 ms longer, so that a kill finds one between the checkpoint and the rows.
     */
    private static final String LATE = """
        create function late() returns trigger language plpgsql as $$ begin perform pg_sleep(0.05); return null; end $$;
        create constraint trigger late after insert or update on roster
            deferrable initially deferred for each row execute function late()\
        """;

    static final Mutant CHECKPOINT_APART = new Mutant(
            "checkpoint-apart",
            List.of(
                    new Change(GENERATIONS, "and stage = any (?) for update skip locked", "and stage = any (?)"),
                    new Change(
                            GENERATIONS, "public void advance(TenantId tenant, int generation, long position) {", """
                                public void advance(TenantId tenant, int generation, long position) {
                                    var apart = new Thread(() -> advanceApart(tenant, generation, position));
                                    apart.start();
                                    try {
                                        apart.join();
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                }

                                private void advanceApart(TenantId tenant, int generation, long position) {
                                """),
                    new Change(
                            GENERATIONS,
                            "= \"\"\"\n            update generation set position = ?, moved_at",
                            "= \"select set_config('app.tenant', '\" + tenant + \"', true); \" + \"\"\"\n"
                                    + "            update generation set position = ?, moved_at"),
                    new Change(GENERATIONS, "update.setInt(4, generation);\n            update.executeUpdate();", """
                        update.setInt(4, generation);
                        update.execute();
                        """)),
            LATE);

    static final Mutant NO_COMMAND_CHECK = new Mutant(
            "no-command-check",
            List.of(
                    new Change(BATCH, "if (commandId == null || earlier == null) place(request);", "place(request);"),
                    new Change(BATCH, "else repeat(request, commandId, earlier);", "")),
            "drop index event_command");

    static final Mutant FSYNC_OFF = new Mutant(
            "fsync-off",
            List.of(new Change("dev/lectern/database/Postmaster.java", "\"fsync=on\"", "\"fsync=off\"")),
            "");

    private static final String TAKES = "page = subscription.take(journal, tenant, locked, limit);";

    /** The checkpoint is committed before the rows are. */
    static final Mutant CHECKPOINT_FIRST = new Mutant(
            "checkpoint-first",
            Stream.concat(
                            CHECKPOINT_APART.changes().stream(),
                            Stream.of(new Change(
                                    "dev/lectern/eventsourcing/projections/follow/CatchUp.java",
                                    TAKES,
                                    "generations.advance(tenant, locked.generation(), Math.min(journal.head(tenant),"
                                            + " after + limit));\n"
                                            + TAKES)))
                    .toList(),
            "");

    static final Mutant NO_LOCK = new Mutant(
            "no-lock",
            List.of(new Change(GENERATIONS, "and stage = any (?) for update skip locked", "and stage = any (?)")),
            "");

    /** Readers see the newest rows, complete or not. */
    static final Mutant READS_WHAT_IS_BUILT = new Mutant(
            "reads-what-is-built",
            List.of(new Change(
                    GENERATIONS,
                    "where tenant_id = ? and stage = 'LIVE'\")",
                    "where tenant_id = ? and stage <> 'DROPPED' order by generation\")")),
            "");

    /** Everything that is written of a view goes into the generation that came first. */
    static final Mutant ONE_GENERATION = new Mutant(
            "one-generation",
            List.of(
                    new Change(
                            VIEW,
                            "tenant, locked.generation(), kept, isNew",
                            "tenant, FIRST.computeIfAbsent(name(), any -> locked.generation()), kept, isNew"),
                    new Change(VIEW, "private static final int BATCH = 500;", """
                        private static final int BATCH = 500;
                        private static final java.util.Map<String, Integer> FIRST =
                                new java.util.concurrent.ConcurrentHashMap<>();
                        """)),
            "");

    /** The cleanup deletes the rows of a generation that is no longer needed, and those of all later generations. */
    static final Mutant SWEEPS_TOO_MUCH = new Mutant(
            "sweeps-too-much",
            List.of(new Change(
                    "dev/lectern/eventsourcing/projections/rebuild/GenerationCleanup.java",
                    "where tenant_id = ? and generation = ? limit",
                    "where tenant_id = ? and generation >= ? limit")),
            "");

    static final Mutant NOBODY_ON_THE_ROSTER = new Mutant(
            "nobody-on-the-roster",
            List.of(new Change(
                    "dev/lectern/read/roster/RosterProjection.java",
                    "case PersonRegistered e -> rows.add(new RosterPerson(personId, e));",
                    """
                    case PersonRegistered e -> {
                        if (e.displayName().equals("Nemo")) throw new IllegalStateException("Nemo is nobody.");
                        rows.add(new RosterPerson(personId, e));
                    }
                    """)),
            "");

    static final List<Mutant> ALL = List.of(
            NO_EXPECTED_VERSION,
            PLAIN_SEQUENCE,
            CHECKPOINT_APART,
            NO_COMMAND_CHECK,
            FSYNC_OFF,
            CHECKPOINT_FIRST,
            NO_LOCK,
            READS_WHAT_IS_BUILT,
            ONE_GENERATION,
            SWEEPS_TOO_MUCH,
            NOBODY_ON_THE_ROSTER);

    private Mutants() {}
}
