package dev.lectern.site.web;

import dev.lectern.domain.provider.Provider.Registered;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where this request is: the page, the provider whose page it is, and who is looking. Set once by {@link PageFilter}. */
@Named
@RequestScoped
public class PageContext {
    private @Nullable Page page;
    private Map<String, String> parts = Map.of();
    private @Nullable Registered provider;
    private @Nullable Caller caller;
    private String path = "/";

    void at(Page.Match match, String requested, @Nullable Registered itsProvider, @Nullable Caller looking) {
        page = match.page();
        parts = match.parts();
        path = requested;
        provider = itsProvider;
        caller = looking;
    }

    public @Nullable Page getPage() {
        return page;
    }

    /** Whether this is one of the staff's pages. Trainers see theirs without the rail: it leads where they may not go. */
    public boolean isDesk() {
        if (page == null) return false;
        return switch (page.audience()) {
            case ANYBODY, SIGNED_IN, OPERATOR -> false;
            case TEACHING -> getCaller().isStaff();
            case STAFF, ADMIN -> true;
        };
    }

    /** Whether this is a page for whoever runs the installation. */
    public boolean isOperating() {
        return page != null && page.audience() == Page.Audience.OPERATOR;
    }

    /** Whether this is a page for those who teach a session, and the staff. */
    public boolean isTeaching() {
        return page != null && page.audience() == Page.Audience.TEACHING;
    }

    /** The part of the desk that is open: sessions, courses, audit … */
    public String getSection() {
        return page == null ? "" : page.section();
    }

    /** Whether the page belongs to a provider; the installation's own do not. */
    public boolean isAtProvider() {
        return provider != null;
    }

    public Registered getProvider() {
        return Objects.requireNonNull(provider, "This page belongs to no provider.");
    }

    public Caller getCaller() {
        return Objects.requireNonNull(caller, "This page belongs to no provider.");
    }

    public TenantId getTenant() {
        return getCaller().tenant();
    }

    /** The address as the browser shows it, without its query. */
    public String getPath() {
        return path;
    }

    /** The id in the address; empty if what stands there is none. */
    public Optional<UUID> id() {
        try {
            return Optional.of(UUID.fromString(part("id")))
                    .filter(id -> id.toString().equals(part("id")));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** An address at this provider: {@code #{pageContext.url('courses/')}#{id}} */
    public String url(String rest) {
        String home = "/" + getProvider().slug();
        return rest.isEmpty() ? home : home + "/" + rest;
    }
}
