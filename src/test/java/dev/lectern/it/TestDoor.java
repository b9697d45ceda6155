package dev.lectern.it;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The servlet through which Arquillian reaches its runner. Lectern's filter knows every address and answers 404 to that
 * of Arquillian's servlet, so this servlet forwards to it by name, from an address that the filter leaves to the
 * servlets.
 */
@WebServlet(TestDoor.PATH + "/" + TestDoor.RUNNER)
public final class TestDoor extends HttpServlet {
    static final String PATH = "/webjars/tests";
    static final String RUNNER = "ArquillianServletRunnerEE9";

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        getServletContext().getNamedDispatcher(RUNNER).forward(request, response);
    }
}
