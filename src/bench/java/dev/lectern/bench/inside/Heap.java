package dev.lectern.bench.inside;

import java.lang.management.ManagementFactory;

/** The heap in use after a garbage collection: when a tenth of the work is done, and at its end. In bytes. */
final class Heap {
    private final long work;
    private long early;
    private long late;
    private long nanos;

    Heap(long work) {
        this.work = work;
    }

    void look(long done) {
        if (early == 0 && done >= work / 10) early = used();
        else if (late == 0 && done >= work) late = used();
    }

    private long used() {
        long began = System.nanoTime();
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        nanos += System.nanoTime() - began;
        return used;
    }

    long early() {
        return early;
    }

    long late() {
        return late;
    }

    /** How long the measurements took. */
    long nanos() {
        return nanos;
    }
}
