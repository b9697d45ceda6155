package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.lectern.site.web.Page;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An entry in {@link Pages}, an xhtml file and a bean belong together. Mutants: each of them left out. */
class PagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern VARIABLE = Pattern.compile("\\(\\?<\\w+>\\[\\^/]\\+\\)");
    private static final Pattern BEAN = Pattern.compile("(?<![.\\w'])([a-z]\\w*(?:Page|Forms?))[.\\[]");

    @Test
    void every_page_has_its_file_and_every_file_its_address() throws IOException {
        assertThat(files("pages").map(file -> "/" + WEBAPP.relativize(file)).filter(file -> !file.contains("/errors/")))
                .as("files in src/main/webapp/pages, each with an entry in Pages")
                .containsExactlyInAnyOrderElementsOf(
                        Pages.ALL.stream().map(Page::view).distinct().toList());
    }

    @Test
    void an_address_leads_to_its_own_page() {
        for (Page page : Pages.ALL) {
            String address = VARIABLE.matcher(page.address().pattern()).replaceAll("some");
            assertThat(Pages.ALL.stream()
                            .filter(each -> each.address().matcher(address).matches())
                            .findFirst())
                    .as("the first page in Pages that matches %s", address)
                    .contains(page);
        }
    }

    @Test
    void every_bean_that_a_file_names_is_there() throws IOException {
        Set<String> beans = beans();
        var missing = new TreeSet<String>();
        for (Path file : files("").toList())
            BEAN.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(bean -> !beans.contains(bean))
                    .forEach(bean -> missing.add(WEBAPP.relativize(file) + " names " + bean + ", and no class is so."));
        assertThat(missing).isEmpty();
    }

    private static Set<String> beans() {
        return new ClassFileImporter()
                .importPackages("dev.lectern.site", "dev.lectern.operations").stream()
                        .filter(each -> each.isAnnotatedWith(Named.class))
                        .map(JavaClass::getSimpleName)
                        .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                        .collect(Collectors.toSet());
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP.resolve(folder))) {
            return List.copyOf(
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList())
                    .stream();
        }
    }
}
