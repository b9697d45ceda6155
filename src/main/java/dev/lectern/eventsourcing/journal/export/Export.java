package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.integrity.BrokenChain;
import dev.lectern.eventsourcing.journal.integrity.ChainCheck;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Exports a tenant's journal into a folder, and verifies its hash chain on the way. The first part settles the position
 * at which the export ends, so events appended meanwhile do not matter. If the folder already has parts, the export
 * checks them and continues after them. An instance runs once.
 */
public final class Export {
    private static final int PER_PART = 100_000;

    private final ExportRows rows;
    private final String slug;
    private final ExportFolder folder;
    private final int perPart;

    public Export(ExportRows rows, String slug, ExportFolder folder) {
        this(rows, slug, folder, PER_PART);
    }

    Export(ExportRows rows, String slug, ExportFolder folder, int perPart) {
        this.rows = rows;
        this.slug = slug;
        this.folder = folder;
        this.perPart = perPart;
    }

    /**
     * Exports all parts.
     *
     * @param stop asked after each batch
     * @return whether the export is complete; false if it was stopped
     * @throws BrokenChain if the journal is not as it was written; complete parts before that position may already
     * exist
     * @throws ExportUnusable if the folder contains something else, or the older build for which the export is made
     * cannot be told some events
     */
    public boolean run(ProgressListener progressListener, BooleanSupplier stop) {
        Optional<PartHeader> begun = folder.first();
        begun.ifPresent(this::requireOwn);
        Optional<ExportPlan> plan = rows.plan(begun, stop);
        return plan.isPresent() && run(plan.get(), progressListener, stop);
    }

    private boolean run(ExportPlan plan, ProgressListener progressListener, BooleanSupplier stop) {
        folder.create();
        var chainCheck = new ChainCheck(plan.source());
        int parts = (int) Math.max(1, Math.ceilDiv(plan.end().position(), perPart));
        for (int part = 1; part <= parts; part++) {
            PartHeader partHeader = label(plan, part);
            if (folder.has(part)) lookThrough(partHeader, plan.schemas(), chainCheck);
            else if (!folder.write(
                    partHeader, writer -> fill(writer, partHeader, plan, chainCheck, progressListener, stop)))
                return false;
        }
        folder.requireNoMoreThan(parts);
        return true;
    }

    private void requireOwn(PartHeader first) {
        if (!first.tenant().equals(rows.tenant) || !first.slug().equals(slug))
            throw new ExportUnusable(
                    folder + " holds an export of " + first.slug() + ", tenant " + first.tenant() + ".");
    }

    private PartHeader label(ExportPlan plan, int part) {
        long first = (part - 1L) * perPart + 1;
        Head end = plan.end();
        return new PartHeader(
                rows.tenant,
                slug,
                part,
                first,
                Math.min(end.position(), first + perPart - 1),
                end.position(),
                HexFormat.of().formatHex(end.hash()),
                plan.source(),
                plan.schemas().schemas());
    }

    /**
     * Checks a part that an earlier run wrote: its header, its chain, and that its last event is the one that would be
     * written now.
     */
    private void lookThrough(PartHeader partHeader, ExportSchemas exportSchemas, ChainCheck chainCheck) {
        var other = new ExportUnusable("Part " + partHeader.part() + " in " + folder
                + " is not of the journal as it is here. Choose an empty folder.");
        try (PartReader reader = folder.read(partHeader.part())) {
            if (!reader.label().equals(partHeader)) throw other;
            for (var entries = reader.next(); !entries.isEmpty(); entries = reader.next())
                for (EventRow placed : exportSchemas.rows(entries))
                    if (chainCheck.follow(placed).isPresent()) throw other;
        }
        if (partHeader.last() > 0 && !Arrays.equals(rows.hash(partHeader.last()), chainCheck.hash())) throw other;
    }

    private boolean fill(
            PartWriter part,
            PartHeader partHeader,
            ExportPlan plan,
            ChainCheck chainCheck,
            ProgressListener progressListener,
            BooleanSupplier stop) {
        while (chainCheck.position() < partHeader.last()) {
            int limit = (int) Math.min(ExportRows.BATCH, partHeader.last() - chainCheck.position());
            List<EventRow> batch = rows.next(chainCheck, limit);
            if (batch.isEmpty()) throw ExportRows.endsEarly(chainCheck, partHeader.until());
            for (EventRow placed : batch) part.add(plan.schemas().entry(placed));
            progressListener.at(chainCheck.position(), partHeader.until());
            if (chainCheck.position() < partHeader.until() && stop.getAsBoolean()) return false;
        }
        if (partHeader.last() == partHeader.until()) ExportRows.requireEnd(chainCheck, plan.end());
        return true;
    }
}
