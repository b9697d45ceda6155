package dev.lectern.site.audit.state;

import dev.lectern.domain.certificate.Certificate;
import dev.lectern.domain.course.Course;
import dev.lectern.domain.course.Curriculum;
import dev.lectern.domain.person.Person;
import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.Provider;
import dev.lectern.domain.session.DecisionContext;
import dev.lectern.domain.session.Session;
import dev.lectern.eventsourcing.journal.Decider;
import dev.lectern.eventsourcing.journal.StreamHistory;
import dev.lectern.site.audit.StreamKind;

/**
 * What folds the events of a kind of stream. Nothing is decided with it, so it is told of nothing around the aggregate.
 *
 * @param states the sealed interface of what it folds them to; all of them are records
 */
record Aggregate(Class<?> states, Decider<?, ?, ?> decider) {

    static Aggregate of(StreamKind kind) {
        return switch (kind) {
            case SESSION -> new Aggregate(Session.class, Session.decider(DecisionContext.NOT_ASKED));
            case COURSE -> new Aggregate(Course.class, Course.decider(Curriculum.NOT_ASKED));
            case PERSON -> new Aggregate(Person.class, Person.decider(false));
            case CERTIFICATE -> new Aggregate(Certificate.class, Certificate.decider(Policy.USUAL));
            case PROVIDER -> new Aggregate(Provider.class, Provider.DECIDER);
        };
    }

    Record state(StreamHistory history) {
        return (Record) history.fold(decider);
    }

    /** Whether something is known of it at all. */
    boolean isBegun(Record state) {
        return !state.equals(decider.initial());
    }
}
