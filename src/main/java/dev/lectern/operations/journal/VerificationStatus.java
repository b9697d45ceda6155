package dev.lectern.operations.journal;

import dev.lectern.eventsourcing.journal.integrity.Verification;
import dev.lectern.eventsourcing.journal.integrity.Verification.Broken;
import dev.lectern.eventsourcing.journal.integrity.Verification.Report;
import dev.lectern.operations.Pace;
import dev.lectern.operations.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Runs a verification and reports its progress with its rate, for people to watch. */
final class VerificationStatus {
    private final Verification verification;
    private final int heads;
    private final Pace pace = new Pace();

    /**
     * The result of a verification, so far or at its end.
     *
     * @param heads how many signed heads the journal is compared with
     * @param isOver whether the verification came to its end, which may be the position where the chain is broken
     */
    public record Result(Progress progress, Optional<Broken> broken, int heads, boolean isOver) {
        public boolean isSound() {
            return isOver && broken.isEmpty();
        }
    }

    VerificationStatus(Verification verification, int heads) {
        this.verification = verification;
        this.heads = heads;
    }

    Result nothing() {
        return new Result(new Progress(0, 0, Duration.ZERO, 0), Optional.empty(), heads, false);
    }

    Result run(Consumer<Result> heard, BooleanSupplier stop) {
        long began = System.nanoTime();
        return result(verification.run(report -> heard.accept(result(report, began)), stop), began);
    }

    private Result result(Report report, long began) {
        Progress progress = pace.at(report.checked(), report.of(), System.nanoTime() - began);
        return new Result(
                progress,
                report.broken(),
                heads,
                report.isComplete() || report.broken().isPresent());
    }
}
