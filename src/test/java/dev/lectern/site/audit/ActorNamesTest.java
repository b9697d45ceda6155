package dev.lectern.site.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.StoredConstant;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActorNamesTest {
    private static final UUID ID = new UUID(0, 1);
    private final ActorNames actorNames = new ActorNames();

    @BeforeEach
    void everybodyIsAnn() throws ReflectiveOperationException {
        var names = ActorNames.class.getDeclaredField("names");
        names.setAccessible(true);
        names.set(actorNames, new DisplayNames() {
            @Override
            public String person(@Nullable UUID personId) {
                return "Ann Berg";
            }
        });
    }

    @Test
    void who_acted_is_said_with_role_and_channel() {
        assertThat(said(ID, Role.COORDINATOR, Channel.UI)).isEqualTo("Ann Berg, coordinator, on a page");
        assertThat(said(ID, null, Channel.API)).isEqualTo("Ann Berg, through the API");
        assertThat(said(null, null, Channel.UI)).isEqualTo("a visitor, on a page");
        assertThat(said(null, Role.SYSTEM, Channel.SYSTEM)).isEqualTo("Lectern itself");
        assertThat(said(null, Role.SYSTEM, Channel.IMPORT)).isEqualTo("Lectern itself, by import");
    }

    /** Mutant: who acted in an unknown role is a visitor. */
    @Test
    void words_that_this_build_does_not_know_are_shown_as_they_were_written() {
        var auditor = new StoredConstant<Role>("AUDITOR", null);
        var kiosk = new StoredConstant<Channel>("KIOSK", null);
        assertThat(actorNames.of(new Metadata(ID, auditor, kiosk, ID, null)))
                .isEqualTo("Ann Berg, AUDITOR, through KIOSK");
        assertThat(actorNames.of(new Metadata(null, auditor, kiosk, ID, null))).isEqualTo("AUDITOR, through KIOSK");
    }

    private String said(@Nullable UUID actor, @Nullable Role role, Channel channel) {
        return actorNames.of(new Metadata(actor, role, channel, ID, null));
    }
}
