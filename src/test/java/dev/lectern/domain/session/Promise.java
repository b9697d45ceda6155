package dev.lectern.domain.session;

/** The invariants of a session, which hold for all commands in any order. */
enum Promise {
    NEVER_OVERSOLD("Enrolments, live holds and live offers together never exceed the capacity."),
    OVERDUE_GOES_FIRST("A command about seats or the queue leaves nothing overdue behind."),
    NO_WAITER_LOST("Everybody who joined waits, has an offer, or has left the queue with exactly one outcome."),
    NONE_OVERTAKEN(
            "Who waits is served before whoever came later, unless only the later one’s seats fit and that is the"
                    + " policy."),
    A_FREE_SEAT_IS_OFFERED(
            "Offers go on until nobody whose turn it is fits any more; near the session none goes out by itself."),
    ONE_PLACE_EACH("Nobody has two seats, two places in the queue, or a seat and a place."),
    NO_ID_TWICE("An enrolment, a part of the session or a place in the queue never takes the id of another."),
    A_CANCELLED_SESSION_IS_EMPTY("After a cancellation nobody sits, holds or waits."),
    REFUSED_FOR_A_REASON("A command is refused when the rules say so, and only then."),
    A_REFUSAL_IS_A_SENTENCE("A command is decided, or refused with a sentence; it never just fails."),
    DECIDING_CHANGES_NOTHING("A decision leaves the state as it was; only events change it."),
    A_REPEAT_CHANGES_NOTHING("The same command at the same instant again is refused, or decides nothing."),
    THE_MODEL_AGREES("The state is what the model made of the same events."),
    HISTORY_TELLS_ALL("The history, written and read back, folds to the state that was reached step by step."),
    EVENTS_ARE_READ_BACK("Every event is read back as it was written.");

    private final String sentence;

    Promise(String sentence) {
        this.sentence = sentence;
    }

    void require(boolean kept, Object detail) {
        if (!kept) throw new Broken(this, detail.toString());
    }

    @Override
    public String toString() {
        return name() + ": " + sentence;
    }

    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Promise promise;

        Broken(Promise promise, String detail) {
            super(detail);
            this.promise = promise;
        }

        Promise promise() {
            return promise;
        }
    }
}
