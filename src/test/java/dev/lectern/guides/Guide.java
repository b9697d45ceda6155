package dev.lectern.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A guide of {@code src/docs} that changes files. The text before a block of code ends with the file that the block is:
 * {@code `path`:}, or with the place where it goes in a file that exists: {@code `path`, after the line `text`:}, or
 * {@code before}. If it ends with a folder, {@code `path/`:}, the block has several files: package-info, and a file for
 * each class, tests beside them in {@code src/test}. A block of {@code sh} has commands, one a line. How many files the
 * guide touches, it says itself: “Six files”.
 */
record Guide(String name, String text) {
    private static final Pattern BLOCK = Pattern.compile(
            "`([\\w./-]+/[\\w.-]*)`(?:,\\s+(after|before)\\s+the\\s+line\\s+`([^`]+)`)?:\n\n```\\w+\n(.*?)```\n",
            Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("^```(?!sh)\\w+$", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("```sh\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern NEXT_FILE = Pattern.compile("\n\n(?=\\S)");
    private static final Pattern TYPE =
            Pattern.compile("^(?:public )?(?:sealed )?(?:class|interface|record) (\\w+)", Pattern.MULTILINE);
    private static final Pattern COUNT = Pattern.compile("(\\w+)\\s+files\\b");
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven");

    /**
     * @param place where in the file the text goes; null if the text is the whole file
     */
    record Block(String path, @Nullable Place place, String text) {}

    /** @param line a part of the line, which no other line has */
    record Place(boolean isAfter, String line) {}

    static Guide read(String name) throws IOException {
        return new Guide(name, Files.readString(Path.of("src/docs", name + ".md")));
    }

    /** @throws AssertionError if the guide does not say of a block where it goes */
    List<Block> blocks() {
        List<MatchResult> placed = BLOCK.matcher(text).results().toList();
        long written = CODE.matcher(text).results().count();
        if (placed.size() != written)
            throw new AssertionError(name + " says of " + placed.size() + " blocks where they go, of " + written + ".");
        return placed.stream().flatMap(Guide::blocks).toList();
    }

    private static Stream<Block> blocks(MatchResult found) {
        String path = found.group(1);
        if (path.endsWith("/"))
            return NEXT_FILE
                    .splitAsStream(found.group(4))
                    .map(file -> new Block(path(path, file), null, file.strip() + "\n"));
        @Nullable
        Place place = found.group(2) == null ? null : new Place(found.group(2).equals("after"), found.group(3));
        return Stream.of(new Block(path, place, found.group(4)));
    }

    private static String path(String folder, String file) {
        Matcher type = TYPE.matcher(file);
        if (!type.find()) return folder + "package-info.java";
        String in = type.group(1).endsWith("Test") ? folder.replace("src/main/", "src/test/") : folder;
        return in + type.group(1) + ".java";
    }

    List<String> files() {
        return blocks().stream().map(Block::path).distinct().toList();
    }

    int statedFiles() {
        return COUNT.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .mapToInt(found -> NUMBERS.indexOf(found.group(1)))
                .filter(number -> number > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " does not say how many files it touches."));
    }

    List<String> commands() {
        return COMMAND.matcher(text)
                .results()
                .flatMap(found -> found.group(1).replace("\\\n", "").lines())
                .toList();
    }
}
