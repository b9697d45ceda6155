package dev.lectern.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a formatted page is the same page, and that a check leaves it as it is. */
class XhtmlFormatterTest {
    /** Mutant: a check formats, too. */
    @Test
    void a_check_changes_nothing(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.xhtml"), "<p>  </p>");
        assertThat(XhtmlFormatter.isFormatted(page, true)).isFalse();
        assertThat(page).hasContent("<p>  </p>");
        assertThat(XhtmlFormatter.isFormatted(page, false)).isTrue();
        assertThat(XhtmlFormatter.isFormatted(page, true)).isTrue();
        assertThat(page).hasContent("<p> </p>\n");
    }

    /**
     * Whatever whitespace a page has, the formatted page has some in the same places, and stays as it is. Mutants:
     * whitespace comes between tags, or falls away.
     */
    @Test
    void every_page_stays_the_same_page() throws Exception {
        for (Path file : pages()) {
            String page = Files.readString(file);
            for (String source : List.of(page, page.replaceAll("\\s+", " "), page.replaceAll("\\s+", "\n\n  "))) {
                String formatted = XhtmlFormatter.format(source);
                assertThat(events(formatted)).as("%s", file).isEqualTo(events(source));
                assertThat(XhtmlFormatter.format(formatted)).as("%s", file).isEqualTo(formatted);
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList();
            assertThat(pages).hasSizeGreaterThan(70);
            return pages;
        }
    }

    /** What a parser finds in the page, each run of whitespace as one space. */
    private static List<String> events(String page) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(page.strip()));
        List<String> events = new ArrayList<>();
        while (reader.hasNext()) {
            StringBuilder event = new StringBuilder().append(reader.next());
            if (reader.hasName()) event.append(reader.getName());
            if (reader.hasText()) event.append(reader.getText());
            if (reader.isStartElement())
                for (int i = 0; i < reader.getAttributeCount(); i++)
                    event.append(' ')
                            .append(reader.getAttributeName(i))
                            .append('=')
                            .append(reader.getAttributeValue(i));
            if (reader.isStartElement())
                for (int i = 0; i < reader.getNamespaceCount(); i++)
                    event.append(' ')
                            .append(reader.getNamespacePrefix(i))
                            .append('=')
                            .append(reader.getNamespaceURI(i));
            events.add(event.toString().replaceAll("\\s+", " "));
        }
        return events;
    }

    /** The page is formatted like this, and then stays like this. */
    static void formats(String page, String formatted) {
        assertThat(XhtmlFormatter.format(page)).isEqualTo(formatted);
        assertThat(XhtmlFormatter.format(formatted)).isEqualTo(formatted);
    }
}
