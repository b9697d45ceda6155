package dev.lectern.eventsourcing.journal.integrity;

import dev.lectern.eventsourcing.journal.integrity.Verification.Broken;

/** Thrown if a journal is not as it was written, so that no export or import is made of it. */
public final class BrokenChain extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Broken broken;

    public BrokenChain(Broken broken) {
        super(broken.sentence());
        this.broken = broken;
    }

    public Broken broken() {
        return broken;
    }
}
