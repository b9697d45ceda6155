package dev.lectern.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures of a proof for people to read, as a paragraph in {@code target/faults/figures.txt}. Nothing is asserted of
 * them.
 */
final class ProofFigures {
    private static final Path FILE = Path.of("target", "faults", "figures.txt");

    private final long began = System.nanoTime();
    private final List<String> lines = new ArrayList<>();

    void add(String fault, long unknown) {
        lines.add(seconds() + " s: " + fault + ", " + unknown + " outcomes unknown");
    }

    void write(ClientHistory clientHistory) {
        lines.add(seconds() + " s: " + clientHistory.operations().size() + " commands, " + clientHistory.acknowledged()
                + " acknowledged, " + clientHistory.refused() + " refused, " + clientHistory.unknown()
                + " with an outcome that was unknown at first; "
                + clientHistory.looks().size() + " looks\n");
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.forEach(System.out::println);
    }

    private long seconds() {
        return (System.nanoTime() - began) / 1_000_000_000;
    }
}
