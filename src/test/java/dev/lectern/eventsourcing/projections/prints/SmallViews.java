package dev.lectern.eventsourcing.projections.prints;

import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.projections.rows.Rows;
import dev.lectern.read.directory.DirectoryProjection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The directory, with the golden events and scenarios of people, in a folder of its own: landed at first, for tests to
 * change. Then it is as another build has it.
 */
final class SmallViews {
    private static final String GOLDEN = "src/test/resources/golden";
    private static final EventCodec CODEC = TestHistories.codec();
    private static final String SCENARIOS = "src/test/scenarios/person";

    int version = 1;
    String view = DirectoryProjection.VIEW;

    /** How the projection takes an event; empty if it ignores it. */
    Function<Event, Optional<Event>> takes = Optional::of;

    EventCodec codec = CODEC;
    private final Path root;

    private final class Directory implements Projection {
        private final Projection real = new DirectoryProjection();

        @Override
        public String view() {
            return view;
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public Set<Class<? extends Event>> hears() {
            return real.hears();
        }

        @Override
        public void apply(Recorded recorded, Rows rows) {
            takes.apply(recorded.event())
                    .ifPresent(event -> real.apply(new Recorded(recorded.stored(), recorded.index(), event), rows));
        }
    }

    SmallViews(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("schemas"));
        copy(GOLDEN, "Person");
        copy(SCENARIOS, "");
        land();
    }

    private void copy(String folder, String begin) throws IOException {
        Files.createDirectories(root.resolve(folder));
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.toList())
                if (file.getFileName().toString().startsWith(begin)) Files.copy(file, root.resolve(file.toString()));
        }
    }

    private ViewPrints prints() throws IOException {
        return new ViewPrints(root, List.of(new Directory()), codec);
    }

    List<String> faults() throws IOException {
        return prints().faults();
    }

    void land() throws IOException {
        Files.writeString(root.resolve(ViewsFile.FILE), prints().landing());
    }

    String file() throws IOException {
        return ViewsFile.text(root);
    }

    void edit(String file, String pattern, String with) throws IOException {
        String text = Files.readString(root.resolve(file));
        String edited = text.replaceFirst(pattern, with);
        if (text.equals(edited)) throw new AssertionError(file + " has nothing like " + pattern);
        Files.writeString(root.resolve(file), edited);
    }

    void copy(String file, Path from) throws IOException {
        Files.copy(from, root.resolve(file));
    }

    void remove(String file) throws IOException {
        Files.delete(root.resolve(file));
    }
}
