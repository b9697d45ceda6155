package dev.lectern.operations.cli;

import dev.lectern.eventsourcing.journal.integrity.HeadKey;
import dev.lectern.eventsourcing.journal.integrity.SignedHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file of signed heads, one line of JSON each. Lines are only ever appended. */
final class HeadsFile {
    private final Path path;

    HeadsFile(Path path) {
        this.path = path;
    }

    void add(List<SignedHead> heads) {
        try {
            Files.write(
                    path,
                    heads.stream().map(SignedHead::toJson).toList(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The heads cannot be written to " + path + ".", e);
        }
    }

    /**
     * Reads and checks all heads of the file.
     *
     * @throws IllegalStateException with a sentence, if the file is missing, a line is no signed head, or its signature
     *     is not that of the trusted key
     */
    List<SignedHead> read(HeadKey trusted) {
        var heads = new ArrayList<SignedHead>();
        for (String line : lines()) {
            String name = "Line " + (heads.size() + 1) + " of " + path + " ";
            SignedHead head = parse(name, line);
            trusted.objection(head).ifPresent(why -> {
                throw new IllegalStateException(name + why);
            });
            heads.add(head);
        }
        return heads;
    }

    private static SignedHead parse(String name, String line) {
        try {
            return SignedHead.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + "is no signed head.", e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("There is no file " + path + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read.", e);
        }
    }
}
