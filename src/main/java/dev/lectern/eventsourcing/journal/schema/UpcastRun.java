package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.UpcastTrace.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Upcasts one stored event through the chain to the newest versions, and records the steps. */
final class UpcastRun {
    private final UpcasterChain chain;
    private final UpcastContext upcastContext;
    private final VersionedFields stored;
    private final List<Step> steps = new ArrayList<>();
    private final List<VersionedFields> newest = new ArrayList<>();
    private VersionedFields at;

    UpcastRun(UpcasterChain chain, VersionedFields stored, UpcastContext upcastContext) {
        this.chain = chain;
        this.upcastContext = upcastContext;
        this.stored = stored;
        this.at = stored;
    }

    UpcastTrace followed() throws IOException {
        follow(stored);
        return soFar();
    }

    UpcastTrace soFar() {
        return new UpcastTrace(stored, steps, newest);
    }

    /** The version that was reached last. */
    VersionedFields at() {
        return at;
    }

    VersionedFields reaches(VersionedFields versionedFields) {
        at = versionedFields;
        return versionedFields;
    }

    private void follow(VersionedFields versionedFields) throws IOException {
        Step step = chain.step(reaches(versionedFields), upcastContext);
        if (step == null) {
            newest.add(versionedFields);
            return;
        }
        steps.add(step);
        for (VersionedFields next : step.to()) follow(next);
    }
}
