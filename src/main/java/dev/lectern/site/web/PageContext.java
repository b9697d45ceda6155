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

/**
 * The context of a request: the page, the provider that the page belongs to, and the caller. {@link PageFilter} sets it
 * once.
 */
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

    /**
     * Whether the page is shown as a page of the staff, with the desk's navigation. Trainers see their pages without
     * it, because it leads to pages that they may not open.
     */
    public boolean isDesk() {
        if (page == null) return false;
        return switch (page.audience()) {
            case ANYBODY, SIGNED_IN, OPERATOR -> false;
            case TEACHING -> getCaller().isStaff();
            case STAFF, ADMIN -> true;
        };
    }

    /** Whether this is a page of the operator, who runs the installation. */
    public boolean isOperating() {
        return page != null && page.audience() == Page.Audience.OPERATOR;
    }

    /** Whether this is a page for the trainers of a session and for staff. */
    public boolean isTeaching() {
        return page != null && page.audience() == Page.Audience.TEACHING;
    }

    /**
     * The section of the desk that is open: {@code sessions}, {@code courses}, {@code audit} …; empty if there is none.
     */
    public String getSection() {
        return page == null ? "" : page.section();
    }

    /** Whether the page belongs to a provider. The pages of the installation do not. */
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

    /** The path that the browser shows, without its query. */
    public String getPath() {
        return path;
    }

    /** The id in the address; empty if that part of the address is not an id in canonical form. */
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

    /** An address at this provider. In a page: {@code #{pageContext.url('courses/')}#{id}} */
    public String url(String rest) {
        String home = "/" + getProvider().slug();
        return rest.isEmpty() ? home : home + "/" + rest;
    }
}
