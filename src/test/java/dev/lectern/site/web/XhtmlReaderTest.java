package dev.lectern.site.web;

import static dev.lectern.site.web.XhtmlFormatterTest.formats;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a page is kept as it is, and which pages are refused. */
class XhtmlReaderTest {
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

    private static void refuses(String page, String problem) {
        assertThatThrownBy(() -> XhtmlFormatter.format(page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }
}
