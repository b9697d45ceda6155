package dev.lectern.site.session;

import dev.lectern.domain.session.Asker;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.WaitlistCommand.AnswerOffer;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.availability.WaitlistEntry;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueDate;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One offer from a waitlist, shown to the person to whom it was made. The person accepts or declines it here. When it
 * is over, the page explains what became of it. The address of an offer stays valid for ever.
 */
@Named
@RequestScoped
public class OfferPage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Availabilities availabilities;

    @Inject
    private Catalogue catalogue;

    @Inject
    private SessionService sessions;

    private @Nullable WaitlistEntry entry;
    private @Nullable CatalogueDate date;
    private String title = "Session";

    @PostConstruct
    void read() {
        entry = context.id()
                .flatMap(id -> availabilities.entry(context.getTenant(), id))
                .filter(row -> context.getCaller().isPerson(row.getPersonId()) && row.getOfferId() != null)
                .orElse(null);
        if (entry == null) return;
        date = catalogue.date(context.getTenant(), entry.getSessionId()).orElse(null);
        if (date != null) title = catalogue.title(context.getTenant(), date.getCourseId());
    }

    /**
     * Called before the page is rendered. An offer to another person, or an entry that was never offered a seat,
     * answers 404.
     */
    public void found() {
        if (entry == null || date == null) commandForm.notFound();
    }

    public WaitlistEntry getEntry() {
        return Objects.requireNonNull(entry);
    }

    public CatalogueDate getDate() {
        return Objects.requireNonNull(date);
    }

    public String getTitle() {
        return title;
    }

    /**
     * Whether the offer can still be answered. The clock decides, even if Lectern has not yet closed an expired offer.
     */
    public boolean isLive() {
        Instant until = getEntry().getExpiresAt();
        return getEntry().isOffered() && until != null && until.isAfter(Instant.now());
    }

    public void accept() {
        answer(true, "You are enrolled.", context.url("sessions/" + getDate().getSessionId()));
    }

    public void decline() {
        answer(false, "You have declined. The seat is offered to the next.", context.url("me"));
    }

    private void answer(boolean accepts, String done, String next) {
        UUID person = Objects.requireNonNull(context.getCaller().userId());
        UUID offerId = Objects.requireNonNull(getEntry().getOfferId());
        var answer = new AnswerOffer(
                Instant.now(),
                getDate().getSessionId(),
                offerId,
                accepts,
                Ids.derived(offerId, "seat"),
                new Asker(Party.LEARNER, person));
        commandForm.perform(
                () -> sessions.handle(context.getCaller(), CommandFingerprint.idWithin(offerId, answer), answer),
                done,
                next,
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW);
    }
}
