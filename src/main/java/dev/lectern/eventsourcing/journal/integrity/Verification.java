package dev.lectern.eventsourcing.journal.integrity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.integrity.ChainTable.End;
import dev.lectern.eventsourcing.journal.schema.Schemas;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Verifies a tenant's hash chain from its first event to its last, and reports the first position at which it is
 * broken. A changed, missing, added or moved event breaks the chain, and so does a schema other than the one that wrote
 * the event. A tail that was cut off, or a journal that was rewritten with all its hashes, is found only by comparing
 * with heads that were signed before and kept elsewhere.
 */
public final class Verification {
    private static final int BATCH = 1000;

    private final ChainTable table;
    private final SchemaFingerprints stored;
    private final NavigableMap<Long, List<SignedHead>> signed; // by position
    private ChainCheck chainCheck = new ChainCheck(null);
    private long of;

    /** @param signed heads of this tenant whose signatures have been checked; those of other tenants are ignored */
    public Verification(DataSource database, Schemas schemas, TenantId tenant, List<SignedHead> signed) {
        this.stored = new SchemaFingerprints(database, schemas);
        this.table = new ChainTable(database, tenant, stored);
        this.signed = signed.stream()
                .filter(head -> head.tenant().equals(tenant))
                .collect(groupingBy(SignedHead::position, TreeMap::new, toList()));
    }

    /**
     * The progress or the result of a verification.
     *
     * @param checked the last position that is sound
     * @param of the head's position, as far as it is known
     * @param broken the first flaw; empty if none was found so far
     * @param isComplete whether the end of the journal was reached
     */
    public record Report(long checked, long of, Optional<Broken> broken, boolean isComplete) {}

    /**
     * The first flaw of a journal.
     *
     * @param position the position of the first event that is missing or not as it was written
     * @param sentence what is wrong there
     */
    public record Broken(long position, String sentence) {}

    /**
     * Verifies the journal up to its end, or up to the first flaw.
     *
     * @param heard is told the progress after each batch
     * @param stop asked after each batch
     */
    public Report run(Consumer<Report> heard, BooleanSupplier stop) {
        End now = table.end();
        of = now.head().position();
        chainCheck = new ChainCheck(now.source());
        while (true) {
            List<EventRow> batch = table.after(chainCheck.position(), BATCH);
            Optional<Broken> broken = follow(batch);
            long position = chainCheck.position();
            if (broken.isEmpty() && batch.size() < BATCH) {
                End end = table.end();
                if (end.last() <= position) return new Report(position, position, ending(end), true);
            }
            of = Math.max(of, position);
            var report = new Report(position, of, broken, false);
            if (broken.isPresent()) return report;
            heard.accept(report);
            if (stop.getAsBoolean()) return report;
        }
    }

    private Optional<Broken> follow(List<EventRow> batch) {
        for (EventRow placed : batch) {
            Optional<Broken> broken = follow(placed);
            if (broken.isPresent()) return broken;
        }
        return Optional.empty();
    }

    private Optional<Broken> follow(EventRow placed) {
        Optional<Broken> broken = next(placed, stored, chainCheck);
        if (broken.isPresent()) return broken;
        return against(signed.getOrDefault(chainCheck.position(), List.of()));
    }

    /**
     * Checks that this is the next event of the chain, that it is as it was written, and that its schema is sound. Goes
     * on to it if so.
     *
     * @return the flaw; empty if there is none
     */
    public static Optional<Broken> next(EventRow placed, SchemaFingerprints stored, ChainCheck chainCheck) {
        long expected = chainCheck.position() + 1;
        Optional<String> flaw = stored.of(placed.schemaId()).flaw();
        if (placed.position() == expected && flaw.isPresent())
            return broken(expected, "At position " + expected + ": " + flaw.get());
        return chainCheck.follow(placed).flatMap(sentence -> broken(expected, sentence));
    }

    private Optional<Broken> against(List<SignedHead> heads) {
        long position = chainCheck.position();
        return heads.stream()
                .filter(head -> !Arrays.equals(head.hash(), chainCheck.hash()))
                .findFirst()
                .flatMap(head -> broken(
                        position,
                        "Up to position " + position
                                + " the journal is sound in itself, but it is not the one whose head was signed here"
                                + " at "
                                + head.at() + ": somewhere up to here it was written anew."));
    }

    private Optional<Broken> ending(End end) {
        long position = chainCheck.position();
        if (end.head().position() != position)
            return broken(
                    position + 1,
                    "The journal ends at position " + position + ", but its head says "
                            + end.head().position() + ".");
        if (!Arrays.equals(end.head().hash(), chainCheck.hash()))
            return broken(position, "The head does not have the hash of the last event, at position " + position + ".");
        Map.Entry<Long, List<SignedHead>> beyond = signed.higherEntry(position);
        if (beyond == null) return Optional.empty();
        SignedHead first = beyond.getValue().getFirst();
        return broken(
                position + 1,
                "The journal ends at position " + position + ", but at " + first.at() + " its head was signed at "
                        + first.position() + ": its tail was cut off.");
    }

    private static Optional<Broken> broken(long at, String sentence) {
        return Optional.of(new Broken(at, sentence));
    }
}
