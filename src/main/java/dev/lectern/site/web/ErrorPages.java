package dev.lectern.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Renders error pages by a forward. On an error dispatch that follows a forward, Faces sees the original address
 * instead of the address of the error page, and it has no view for that.
 */
public class ErrorPages extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.getRequestDispatcher(request.getServletPath()).forward(request, response);
    }
}
