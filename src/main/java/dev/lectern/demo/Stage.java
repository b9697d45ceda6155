package dev.lectern.demo;

import dev.lectern.access.Accounts;
import dev.lectern.course.CourseService;
import dev.lectern.journal.Journal;
import dev.lectern.journal.schema.EventCodec;
import dev.lectern.person.PersonService;
import dev.lectern.provider.ProviderService;
import dev.lectern.session.SessionService;
import dev.lectern.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What the demonstration is built with: the services that the pages use, and the journal for what was written before they were. */
@Dependent
class Stage {
    @Inject
    Tenants tenants;

    @Inject
    Accounts accounts;

    @Inject
    Journal journal;

    @Inject
    EventCodec codec;

    @Inject
    ProviderService providers;

    @Inject
    PersonService people;

    @Inject
    CourseService courses;

    @Inject
    SessionService sessions;
}
