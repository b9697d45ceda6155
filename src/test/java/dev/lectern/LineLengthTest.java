package dev.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code, SQL and documents fit into a window. Pages are the formatter's: an expression cannot be broken everywhere. */
class LineLengthTest {
    private static final int COLUMNS = 120;
    private static final List<Path> ROOTS = List.of(Path.of("src"), Path.of("migrations"), Path.of("README.md"));
    private static final List<String> ENDINGS = List.of(".java", ".sql", ".md");

    @Test
    void no_line_of_java_sql_or_markdown_has_more_than_120_columns() throws IOException {
        var tooLong = new ArrayList<String>();
        int files = 0;
        for (Path root : ROOTS)
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(LineLengthTest::isText).toList()) {
                    files++;
                    List<String> lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++)
                        if (lines.get(i).codePoints().count() > COLUMNS) tooLong.add(file + ":" + (i + 1));
                }
            }
        assertThat(files).isGreaterThan(800);
        assertThat(tooLong).isEmpty();
    }

    private static boolean isText(Path file) {
        return ENDINGS.stream().anyMatch(file.toString()::endsWith);
    }
}
