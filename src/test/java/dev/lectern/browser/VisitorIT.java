package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lectern.it.InABrowser;
import dev.lectern.it.InABrowser.Provider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the visitors themselves, on two small pages. */
@InABrowser(Provider.KANAL_AND_ALTSTADT)
class VisitorIT {
    @RegisterExtension
    static final Visitors VISITORS = new Visitors(VisitorIT::url);

    private static HttpServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page("/calm", "<label>Name <input></label> <a href='/wild'>Go on</a>");
        page("/wild", "<p style='width:2000px'>Here</p><script>alert(1)</script><img src='http://example.org/x.png'>");
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void each_visitor_has_a_browser_of_their_own(Visitor ann, @Phone Visitor bo) {
        ann.opens("/calm").fills("Name", "Ann").clicks("Go on").sees("Here").seesNo("Go on");
        bo.opens("/calm").sees("Go on").seesAllOfIt().hadNoTrouble();
        assertThat(bo.page().viewportSize().width).isEqualTo(360);
        assertThat(bo.page().evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone"))
                .isEqualTo("Europe/Berlin");
    }

    @Test
    void what_the_policy_forbids_is_heard_of(Visitor ann) {
        assertThat(ann.opens("/wild").troubles())
                .anyMatch(trouble -> trouble.startsWith("CSP style-src-attr blocked inline"))
                .anyMatch(trouble -> trouble.startsWith("CSP script-src-elem blocked inline"))
                .anyMatch(trouble -> trouble.startsWith("CSP img-src blocked http://example.org"))
                .hasSize(3);
        ann.hadNoTrouble("CSP style-src-attr", "CSP script-src-elem", "CSP img-src");
    }

    private static URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private static void page(String path, String body) {
        server.createContext(path, exchange -> answer(exchange, "<!doctype html><title>Page</title>" + body));
    }

    private static void answer(HttpExchange exchange, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
