package dev.lectern.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.guides.Guide.Block;
import dev.lectern.guides.Guide.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A copy of the tree in which a guide is followed. It adds the package lines and imports that the blocks leave out. */
final class GuideCopy {
    private static final String TESTS = "-Dtest=";

    private final Guide guide;
    private final Path root;
    private final TreeCopy tree;
    private final Set<Block> done = new HashSet<>();
    private final Set<String> touched = new LinkedHashSet<>();

    GuideCopy(Guide guide, Path root) throws IOException {
        this(guide, root, new TreeCopy(root));
    }

    GuideCopy(Guide guide, Path root, TreeCopy tree) throws IOException {
        this.guide = guide;
        this.root = root;
        this.tree = tree;
        assertThat(guide.files()).as("files that %s touches", guide.name()).hasSize(guide.statedFiles());
    }

    /** Does all that the guide says and is not done yet, as if it said nothing of these files. */
    void followWithout(String... forgotten) throws IOException {
        assertThat(guide.files()).as("files that %s touches", guide.name()).containsAll(List.of(forgotten));
        for (Block block : guide.blocks())
            if (!List.of(forgotten).contains(block.path()) && done.add(block)) put(block);
        addImports();
    }

    void followToTheEnd() throws IOException {
        followWithout();
        assertThat(touched).hasSize(guide.statedFiles());
    }

    private void put(Block block) throws IOException {
        if (block.place() != null) insert(block.path(), block.place(), block.text());
        else if (touched.contains(block.path()) || tree.has(block.path()))
            throw new AssertionError(block.path() + " exists already: say at which line the block goes.");
        else tree.write(block.path(), packaged(block.path(), block.text()));
        touched.add(block.path());
    }

    private void insert(String path, Place place, String text) throws IOException {
        List<String> lines = new ArrayList<>(tree.read(path).lines().toList());
        List<String> places =
                lines.stream().filter(line -> line.contains(place.line())).toList();
        assertThat(places).as("lines of %s with “%s”", path, place.line()).hasSize(1);
        lines.add(lines.indexOf(places.getFirst()) + (place.isAfter() ? 1 : 0), text.substring(0, text.length() - 1));
        tree.write(path, String.join("\n", lines) + "\n");
    }

    private static String packaged(String path, String text) {
        if (!path.endsWith(".java") || path.endsWith("package-info.java")) return text;
        String folder = path.replaceFirst("^src/(main|test)/java/", "").replaceFirst("/[^/]+$", "");
        return "package " + folder.replace('/', '.') + ";\n\n" + text;
    }

    private void addImports() throws IOException {
        var imports = new Imports(root);
        for (String path : touched) if (path.endsWith(".java")) tree.write(path, imports.added(tree.read(path)));
    }

    /** Runs the command that the guide names first. */
    void lands() throws IOException, InterruptedException {
        TreeCopy.Built built = tree.run(guide.commands().getFirst());
        assertThat(built.passed()).as("%s", built.said()).isTrue();
    }

    /** Runs the tests that the guide names last: all of them must be there. */
    void passes() throws IOException, InterruptedException {
        String command = guide.commands().getLast();
        TreeCopy.Built built = tree.run(command);
        assertThat(built.passed()).as("%s", built.said()).isTrue();
        assertThat(tree.list("target/surefire-reports"))
                .as("reports of %s", command)
                .extracting(file -> file.replaceFirst(".*\\.(\\w+)\\.\\w+$", "$1"))
                .contains(tests(command));
    }

    /** @param sentences that Maven prints, wherever it breaks its lines, without the numbers of lines in files */
    void failsWith(String... sentences) throws IOException, InterruptedException {
        TreeCopy.Built built = tree.run(guide.commands().getLast());
        assertThat(built.passed()).as("%s", built.said()).isFalse();
        assertThat(built.said().replaceAll("\\s+", " ").replaceAll(":\\[\\d+,\\d+]", ""))
                .contains(sentences);
    }

    private static String[] tests(String command) {
        return command.substring(command.indexOf(TESTS) + TESTS.length())
                .replaceAll("#\\w+", "")
                .split(",");
    }
}
