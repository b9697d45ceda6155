package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChromiumTest {
    @TempDir
    Path bin;

    @TempDir
    Path cache;

    @Test
    void the_one_on_the_path_is_taken() throws IOException {
        offer("chromium", "exit 0");
        assertThat(find().executable()).isEqualTo(bin.resolve("chromium"));
    }

    @Test
    void one_that_does_not_start_is_passed_over() throws IOException {
        offer("chromium-browser", "exit 1");
        offer("google-chrome", "exit 0");
        assertThat(find().executable()).isEqualTo(bin.resolve("google-chrome"));
    }

    @Test
    void without_browser_and_npm_a_sentence_says_what_to_install() {
        assertThatThrownBy(this::find)
                .hasMessageStartingWith("The browser tests need a browser: install Chromium")
                .hasMessageEndingWith("(it could not: no npm on the PATH).");
    }

    @Test
    void when_npm_fails_the_sentence_says_how_and_nothing_is_left() throws IOException {
        offer("npm", "echo npm error network; exit 1");
        assertThatThrownBy(this::find).hasMessageEndingWith("(it could not: npm failed: npm error network).");
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void another_package_than_the_pinned_one_is_refused() throws IOException {
        offer("npm", "echo evil > sparticuz-chromium-153.0.0.tgz");
        assertThatThrownBy(this::find).hasMessageContaining("is not the package that was pinned");
        assertThat(cache).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"Linux, aarch64", "Mac OS X, aarch64", "Mac OS X, x86_64"})
    void where_npm_has_none_playwright_fetches_its_own(String system, String processor) throws IOException {
        offer("java", "case \"$*\" in *.CLI\\ install\\ --only-shell\\ chromium) exit 0;; *) exit 1;; esac");
        assertThat(find(system, processor).executable()).isNull();
    }

    @Test
    void when_playwright_cannot_the_sentence_says_how() throws IOException {
        offer("java", "echo Failed to download; exit 1");
        assertThatThrownBy(() -> find("Mac OS X", "aarch64"))
                .hasMessageEndingWith("(it could not: java failed: Failed to download).");
    }

    @Test
    void for_other_machines_there_is_none_to_be_fetched() {
        assertThatThrownBy(() -> find("Windows 11", "amd64"))
                .hasMessageEndingWith("(it could not: none is published for Windows 11 on amd64).");
    }

    private Chromium find() {
        return find("Linux", "amd64");
    }

    private Chromium find(String system, String processor) {
        return Chromium.find(new PathCommands(bin.toString()), cache, system, processor);
    }

    private void offer(String name, String script) throws IOException {
        var executable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(Files.createFile(bin.resolve(name), executable), "#!/bin/sh\n" + script + "\n");
    }
}
