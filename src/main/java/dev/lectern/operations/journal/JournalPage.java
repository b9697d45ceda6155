package dev.lectern.operations.journal;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.integrity.HeadKey;
import dev.lectern.eventsourcing.journal.integrity.JournalVerifier;
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

/**
 * The administrator's page of the provider's journal: verifies that it is unchanged since it was written, and signs its
 * head. It shows the verification that is running, or the last one.
 */
@Named
@RequestScoped
public class JournalPage {
    @Inject
    private JournalVerifier verifier;

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Journal journal;

    @Inject
    private HeadKey key;

    @Inject
    private VerificationJobs verificationJobs;

    private String heads = "";

    public long getEvents() {
        return journal.head(context.getTenant());
    }

    /** The fingerprint of the signing key. Administrators note it down when they store the first signed head. */
    public String getKey() {
        return key.fingerprint();
    }

    /** The verification that is running, or the last one; null if there was none since this server started. */
    public @Nullable Job<VerificationStatus.Result> getRun() {
        return verificationJobs.of(context.getTenant()).orElse(null);
    }

    public boolean isUnderWay() {
        return verificationJobs.of(context.getTenant()).filter(Job::isUnderWay).isPresent();
    }

    /** Signed heads to verify the journal against, one a line, as they stand in the downloaded files. */
    public String getHeads() {
        return heads;
    }

    public void setHeads(String lines) {
        heads = lines;
    }

    public void start() {
        commandForm.attempt(this::signed).ifPresent(signed -> {
            verificationJobs.start(context.getTenant(), signed, Instant.now());
            commandForm.goTo(context.getPath());
        });
    }

    private List<SignedHead> signed() {
        var signed = new ArrayList<SignedHead>();
        for (String line : heads.lines().filter(line -> !line.isBlank()).toList())
            signed.add(key.trusted(line, context.getTenant()));
        return signed;
    }

    public void stop() {
        verificationJobs.stop(context.getTenant());
        commandForm.goTo(context.getPath());
    }

    /**
     * Called again and again while a verification runs. When it is over, the page is loaded again and shows the result.
     */
    public void watch() {
        if (!isUnderWay()) commandForm.goTo(context.getPath());
    }

    /** Sends the current head, signed, as a file of one line. */
    public void sign() {
        Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        SignedHead head =
                verifier.sign(key, context.getTenant(), context.getProvider().slug(), now);
        commandForm.send(
                context.getProvider().slug() + "-head-" + head.position() + ".json",
                "application/json",
                head.toJson() + "\n");
    }
}
