package dev.lectern.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** How pages are formatted, and that a formatted page is the same page. */
class XhtmlFormatterTest {
    /** Mutants: only what is between whitespace has lines of its own; whitespace is remembered for too long. */
    @Test
    void elements_have_a_line_each_with_two_spaces_a_level() {
        formats(
                "<!DOCTYPE html> <div> <p>One</p> <br/>\n\n\n <section> <h1>Two words</h1>\n<p/> </section> </div>",
                """
                <!DOCTYPE html>
                <div>
                  <p>One</p>
                  <br/>
                  <section>
                    <h1>Two words</h1>
                    <p/>
                  </section>
                </div>
                """);
    }

    /** Mutants: elements beside text have a line each; whitespace on one side, or alone, makes lines. */
    @Test
    void text_and_what_stands_in_it_share_a_line() {
        formats("<p>See <a>this</a> <b>now</b></p>", "<p>See <a>this</a> <b>now</b></p>\n");
        formats("<p>See<i> this</i> <b>now\n</b></p>", "<p>See<i> this</i> <b>now </b></p>\n");
        formats("<p>  </p>", "<p> </p>\n");
        formats("<p> See <a>this</a>\n</p>", """
            <p>
              See <a>this</a>
            </p>
            """);
    }

    /** Mutants: lines of 121 columns, or of 119; each attribute has a line only if it needs one. */
    @Test
    void a_start_tag_that_does_not_fit_has_an_attribute_a_line() {
        String b = "b".repeat(91);
        formats("<x a='1'\n b = \"" + b + "\" c='3'>texts</x>", "<x a='1' b=\"" + b + "\" c='3'>texts</x>\n");
        formats("<div> <x a='1' b='" + b + "' c='3'>text</x> </div>", """
            <div>
              <x
                  a='1'
                  b='%s'
                  c='3'>text</x>
            </div>
            """.formatted(b));
    }

    /** Mutant: what follows a word without whitespace is not counted. */
    @Test
    void text_is_broken_where_whitespace_is() {
        String word = "w".repeat(100);
        formats("<p>" + word + " w 1234567890</p>", "<p>" + word + " w 1234567890</p>\n");
        formats("<p>" + word + " w 12345678901</p>", "<p>" + word + " w\n  12345678901</p>\n");
        formats("<p><b>" + word + "\nw 3456789</b>, w</p>", "<p><b>" + word + " w\n    3456789</b>, w</p>\n");
    }

    /** Mutants: it is broken like other text; a long one, or one with elements, is not. */
    @Test
    void a_short_text_is_not_torn_from_its_tags() {
        String word = "w".repeat(90);
        formats("<p>" + word + " w <a>short text, is it not?</a></p>", """
            <p>%s w
              <a>short text, is it not?</a></p>
            """.formatted(word));
        formats("<p>" + word + "<a id='x'>short text</a></p>", """
            <p>%s<a
                  id='x'>short text</a></p>
            """.formatted(word));
        formats("<p>" + word + " <b>short <i>text with an element</i> in it</b></p>", """
            <p>%s <b>short
                <i>text with an element</i> in it</b></p>
            """.formatted(word));
        formats("<p>" + word + " <a>text that is as long as this one is not short</a></p>", """
            <p>%s <a>text that is as long as
                this one is not short</a></p>
            """.formatted(word));
    }

    /** Mutants: whitespace comes between tags; outer tags are broken where it is enough to break an inner one. */
    @Test
    void without_whitespace_a_line_is_broken_between_attributes() {
        String word = "w".repeat(90);
        formats("<li class='one'><a id='x' href='" + word + "'>Text</a></li>", """
            <li class='one'><a
                  id='x'
                  href='%s'>Text</a></li>
            """.formatted(word));
        formats("<p><b>" + word + "</b><b>" + word + "</b></p>", "<p><b>" + word + "</b><b>" + word + "</b></p>\n");
    }

    /** Mutant: it begins on a line of its own. */
    @Test
    void what_is_too_long_for_any_line_begins_on_this_one() {
        formats("<p>At <a id='" + "w".repeat(130) + "'>x</a></p>", """
            <p>At <a
                  id='%s'>x</a></p>
            """.formatted("w".repeat(130)));
    }

    /**
     * Mutants: {@code pre} or a comment is not kept; whitespace, a brace or a quote ends an expression, {@code >} a
     * value; a script without content is kept up to the end of the next; of two lines, both are counted.
     */
    @Test
    void what_means_something_is_kept() {
        for (String kept : List.of(
                "<!-- a  > b  <p>\n  c -->",
                "<![CDATA[ <p>  & \n ]]>",
                "<pre id='x'>\n  a  <b> b</b>\n\n</pre>",
                "<textarea  rows='1'> a  b </textarea>",
                "<script>// a\n  b()</script>",
                "#{a  ? ' <b>  }' :\n  \"it's {\"}",
                "#{{'a' : 1,  'b': 2}['a']  + 1}",
                "${a  + b}",
                "a & b # $ } 'c")) formats("<div>a" + kept + "b</div>", "<div>a" + kept + "b</div>\n");
        formats("<x a=' b  \n c'/>", "<x a=' b  \n c'/>\n");
        formats("<x  a='>\"'  b=\"#{c  > 'd'}\" ></x >", "<x a='>\"' b=\"#{c  > 'd'}\"></x>\n");
        formats(
                "<p>a <script src='x'/>  b<script>  c</script></p>",
                "<p>a <script src='x'/> b<script>  c</script></p>\n");
        String lines = "#{'" + "w".repeat(80) + "\n" + "w".repeat(80) + "'}";
        formats("<p>a " + lines + " b</p>", "<p>a " + lines + " b</p>\n");
    }

    /** Mutant: lines are counted from 0. */
    @Test
    void what_cannot_be_read_is_refused_with_its_line() {
        refuses("<p>\n</div>", "line 2: <p> is closed by </div>");
        refuses("<p>\n<br>\n</p>", "line 3: <br> is closed by </p>");
        refuses("<p>\n<b/>", "line 2: <p> is not closed before the end");
        refuses("<p>a</p>\n<b class=x/>", "line 2: cannot read <b class=x/>");
    }

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

    private static void formats(String page, String formatted) {
        assertThat(XhtmlFormatter.format(page)).isEqualTo(formatted);
        assertThat(XhtmlFormatter.format(formatted)).isEqualTo(formatted);
    }

    private static void refuses(String page, String problem) {
        assertThatThrownBy(() -> XhtmlFormatter.format(page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }
}
