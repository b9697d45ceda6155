package dev.lectern.site.provider;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.Policy.WaitlistMode;
import dev.lectern.domain.provider.ProviderCommand.ChangePolicy;
import dev.lectern.domain.provider.ProviderService;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.FormInput;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Edits the provider's policy on seats, decisions and records. Each time is typed in the unit that stands beside its
 * field.
 */
@Named
@ViewScoped
public class PolicyPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private FormInput input;

    @Inject
    private ProviderService providers;

    private final UUID form = UUID.randomUUID();
    private Policy seen = Policy.USUAL;
    private WaitlistMode waitlistMode = WaitlistMode.STRICT_FIFO;
    private final HashMap<String, String> values = new HashMap<>();

    @PostConstruct
    void read() {
        seen = context.getProvider().policy();
        waitlistMode = seen.waitlistMode();
        values.put("hold", String.valueOf(seen.holdTtl().toMinutes()));
        values.put("offer", String.valueOf(seen.offerTtl().toMinutes()));
        values.put("cutoff", String.valueOf(seen.promotionCutoff().toHours()));
        values.put("decision", String.valueOf(seen.goNoGoLeadDays()));
        values.put("free", String.valueOf(seen.freeCancelDays()));
        values.put("reminder", String.valueOf(seen.reminderDays()));
        values.put("certificate", String.valueOf(seen.certificateMinPct()));
        values.put("retention", String.valueOf(seen.retentionMonths()));
    }

    public void save() {
        var policy = new Policy(
                Duration.ofMinutes(number("hold")),
                Duration.ofMinutes(number("offer")),
                Duration.ofHours(number("cutoff")),
                waitlistMode,
                number("decision"),
                number("free"),
                number("reminder"),
                number("certificate"),
                number("retention"));
        if (input.isWrong()) return;
        var change = new ChangePolicy(Instant.now(), seen, policy);
        commandForm.perform(
                () -> providers.handle(context.getCaller(), CommandFingerprint.idWithin(form, change), change),
                "The policy is changed. It counts from now on; what was offered before stands as it was.",
                context.getPath());
    }

    private int number(String field) {
        return input.whole("policy:" + field, values.getOrDefault(field, "")).orElse(0);
    }

    public List<WaitlistMode> getModes() {
        return List.of(WaitlistMode.values());
    }

    public WaitlistMode getWaitlistMode() {
        return waitlistMode;
    }

    public void setWaitlistMode(WaitlistMode waitlistMode) {
        this.waitlistMode = waitlistMode;
    }

    /** The typed values by the name of their field. */
    public Map<String, String> getValues() {
        return values;
    }
}
