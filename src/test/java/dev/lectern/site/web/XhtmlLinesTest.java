package dev.lectern.site.web;

import static dev.lectern.site.web.XhtmlFormatterTest.formats;

import org.junit.jupiter.api.Test;

/** Where the lines of a formatted page are broken. */
class XhtmlLinesTest {
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
}
