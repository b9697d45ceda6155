package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.Trace.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Follows one stored event through the chain to all that it reads as. */
final class Way {
    private final UpcasterChain chain;
    private final Around around;
    private final Form stored;
    private final List<Step> steps = new ArrayList<>();
    private final List<Form> newest = new ArrayList<>();
    private Form at;

    Way(UpcasterChain chain, Form stored, Around around) {
        this.chain = chain;
        this.around = around;
        this.stored = stored;
        this.at = stored;
    }

    Trace followed() throws IOException {
        follow(stored);
        return soFar();
    }

    Trace soFar() {
        return new Trace(stored, steps, newest);
    }

    /** The form that was reached last. */
    Form at() {
        return at;
    }

    Form reaches(Form form) {
        at = form;
        return form;
    }

    private void follow(Form form) throws IOException {
        Step step = chain.step(reaches(form), around);
        if (step == null) {
            newest.add(form);
            return;
        }
        steps.add(step);
        for (Form next : step.to()) follow(next);
    }
}
