package dev.lectern.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A guide of {@code src/docs} that changes files. The text before a block of code ends with the file that the block is:
 * {@code `path`:}, or with the place where it goes in a file that exists: {@code `path`, after the line `text`:}, or
 * {@code before}. A block of {@code sh} is a command. How many files the guide touches, it says itself: “Six files”.
 */
record Guide(String name, String text) {
    private static final Pattern BLOCK = Pattern.compile(
            "`([\\w./-]+/[\\w.-]+)`(?:,\\s+(after|before)\\s+the\\s+line\\s+`([^`]+)`)?:\n\n```\\w+\n(.*?)```\n",
            Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("^```(?!sh)\\w+$", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("```sh\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("(\\w+) files\\b");
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
        List<Block> blocks = BLOCK.matcher(text).results().map(Guide::block).toList();
        long written = CODE.matcher(text).results().count();
        if (blocks.size() != written)
            throw new AssertionError(name + " says of " + blocks.size() + " blocks where they go, of " + written + ".");
        return blocks;
    }

    private static Block block(MatchResult found) {
        @Nullable
        Place place = found.group(2) == null ? null : new Place(found.group(2).equals("after"), found.group(3));
        return new Block(found.group(1), place, found.group(4));
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
                .map(found -> found.group(1).replace("\\\n", ""))
                .toList();
    }
}
