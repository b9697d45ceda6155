package dev.lectern.operations.journal;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.integrity.HeadKey;
import dev.lectern.eventsourcing.journal.integrity.SignedHead;
import dev.lectern.operations.Job;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the journal of this provider is still what was written: the check that is under way, or the last one; and its head, signed. */
@Named("journal")
@RequestScoped
public class JournalPage {
    @Inject
    private PageContext here;

    @Inject
    private CommandForm act;

    @Inject
    private Journal journal;

    @Inject
    private HeadKey key;

    @Inject
    private VerificationJobs checks;

    private String heads = "";

    public long getEvents() {
        return journal.head(here.getTenant());
    }

    /** What an admin notes down when the first head is put away. */
    public String getKey() {
        return key.fingerprint();
    }

    /** Null: none since this server started. */
    public @Nullable Job<VerificationStatus.Result> getRun() {
        return checks.of(here.getTenant()).orElse(null);
    }

    public boolean isUnderWay() {
        return checks.of(here.getTenant()).filter(Job::isUnderWay).isPresent();
    }

    /** The lines of files with signed heads. */
    public String getHeads() {
        return heads;
    }

    public void setHeads(String lines) {
        heads = lines;
    }

    public void start() {
        act.attempt(this::signed).ifPresent(signed -> {
            checks.start(here.getTenant(), signed, Instant.now());
            act.goTo(here.getPath());
        });
    }

    private List<SignedHead> signed() {
        var signed = new ArrayList<SignedHead>();
        for (String line : heads.lines().filter(line -> !line.isBlank()).toList())
            signed.add(key.trusted(line, here.getTenant()));
        return signed;
    }

    public void stop() {
        checks.stop(here.getTenant());
        act.goTo(here.getPath());
    }

    /** Asked again and again while it runs; the page that tells the end is another one. */
    public void watch() {
        if (!isUnderWay()) act.goTo(here.getPath());
    }

    /** A file of one line. */
    public void sign() {
        Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        SignedHead head = journal.sign(key, here.getTenant(), here.getProvider().slug(), now);
        act.send(
                here.getProvider().slug() + "-head-" + head.position() + ".json",
                "application/json",
                head.toJson() + "\n");
    }
}
