package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private Chromium find() {
        return Chromium.find(new Commands(bin.toString()), cache);
    }

    private void offer(String name, String script) throws IOException {
        var executable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(Files.createFile(bin.resolve(name), executable), "#!/bin/sh\n" + script + "\n");
    }
}
