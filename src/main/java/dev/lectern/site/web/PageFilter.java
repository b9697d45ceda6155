package dev.lectern.site.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.domain.provider.Provider.Registered;
import dev.lectern.domain.provider.ProviderService;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Leads each address to its page: finds the page, the provider and the caller, and refuses callers who are not in the
 * page's audience.
 */
public class PageFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    // Path segments that the container resolves only after this filter has matched the address. With them an address
    // could reach a page without this filter's check.
    private static final Pattern CROOKED =
            Pattern.compile("/\\.{1,2}(/|$)|//|;|\\\\|%2e|%2f|%5c|%00", Pattern.CASE_INSENSITIVE);

    @Inject
    private transient List<Page> pages;

    @Inject
    private transient Tenants tenants;

    @Inject
    private transient ProviderService providers;

    @Inject
    private transient CurrentCaller currentCaller;

    @Inject
    private transient PageContext context;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (CROOKED.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (isNoPage(path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Page.Match> match =
                pages.stream().flatMap(page -> page.match(path).stream()).findFirst();
        if (match.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else if (match.get().parts().containsKey("tenant")) provider(match.get(), path, request, response);
        else {
            context.at(match.get(), path, null, null);
            if (match.get().page().audience() != Page.Audience.OPERATOR || currentCaller.isOperator())
                show(match.get().page(), request, response);
            else response.sendRedirect("/operator/sign-in");
        }
    }

    private void provider(Page.Match match, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<TenantId> tenant = tenants.bySlug(match.parts().getOrDefault("tenant", ""));
        Optional<Registered> provider = tenant.flatMap(this::registered);
        if (tenant.isEmpty() || provider.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Caller caller = currentCaller.at(tenant.get(), provider.get());
        context.at(match, path, provider.get(), caller);
        switch (match.page().audience()) {
            case ANYBODY -> show(match.page(), request, response);
            case SIGNED_IN -> {
                if (caller.signedIn()) show(match.page(), request, response);
                else toSignIn(request, response);
            }
            case TEACHING -> show(caller.isStaff() || caller.is(Role.TRAINER), caller, match.page(), request, response);
            case STAFF -> show(caller.isStaff(), caller, match.page(), request, response);
            case ADMIN -> show(caller.isAdmin(), caller, match.page(), request, response);
            case OPERATOR -> throw new IllegalStateException("The operator's pages belong to no provider.");
        }
    }

    private void show(
            boolean allowed, Caller caller, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (allowed) show(page, request, response);
        else if (caller.signedIn()) response.sendError(HttpServletResponse.SC_FORBIDDEN);
        else toSignIn(request, response);
    }

    private Optional<Registered> registered(TenantId tenant) {
        try {
            return Optional.of(providers.of(tenant));
        } catch (NotFound notYet) {
            return Optional.empty();
        }
    }

    private static void show(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store"); // after signing out, Back must show no roster
        request.getRequestDispatcher(page.view()).forward(request, response);
    }

    private void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.sendRedirect(context.url("sign-in") + "?to=" + URLEncoder.encode(context.getPath() + query, UTF_8));
    }

    /** Style sheets, scripts, fonts and the push socket. Each has a servlet of its own. */
    private static boolean isNoPage(String path) {
        return path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/jakarta.faces.push/")
                || path.startsWith("/webjars/");
    }
}
