package dev.lectern.faults;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers of a provider's pages, and of the views themselves, that read again and again while something happens to the
 * views. What they see of the provider's {@link LongPast} does not change any longer, so they must see the same each
 * time.
 */
final class PageReaders implements AutoCloseable {
    private final Set<String> found = Collections.synchronizedSet(new LinkedHashSet<>());
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger reading = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    private interface Read {
        String once() throws IOException;
    }

    /**
     * Returns when each reader has read once: the first time takes longest.
     *
     * @param others how many more sessions the provider has
     */
    PageReaders(URI server, LongPast longPast, int others) {
        UUID session = longPast.enrolled().keySet().iterator().next();
        int seats = longPast.enrolled().getOrDefault(session, 0);
        int sessions = longPast.enrolled().size() + others;
        String home = "/f" + longPast.tenant().toString().substring(0, 8);
        String all = longPast.courses() + " courses, " + sessions + " dates, " + sessions + " sessions with seats, "
                + seats + " on the roster, 1 of that address";
        var within = new PageClient(server);
        begin(() -> within.read(longPast.tenant(), session, "l1@example.org"), all);
        page(
                server,
                home,
                ">" + longPast.courses() + (longPast.courses() == 1 ? " course<" : " courses<"),
                ">" + sessions + " coming dates<");
        page(
                server,
                home + "/sessions/" + session,
                "<strong>" + (LongPast.CAPACITY - seats) + "</strong> of " + LongPast.CAPACITY + " seats free");
        FaultProof.until("each reader has read once", () -> reading.get() == threads.size());
    }

    private void page(URI server, String path, String... texts) {
        var pageClient = new PageClient(server);
        begin(() -> pageClient.page(path), texts);
    }

    private void begin(Read read, String... texts) {
        threads.add(Thread.startVirtualThread(() -> {
            look(read, texts);
            reading.incrementAndGet();
            while (!over) look(read, texts);
        }));
    }

    private void look(Read read, String... texts) {
        try {
            String seen = read.once();
            for (String text : texts)
                if (!seen.contains(text)) found.add("Readers should see " + text + ", and see " + excerpt(seen));
        } catch (IOException e) {
            found.add("Readers see an error: " + excerpt(String.valueOf(e.getMessage())));
        }
        reads.incrementAndGet();
        FaultProof.pause(Duration.ofMillis(20));
    }

    /** The middle of a page: 2,000 characters from its main element. */
    private static String excerpt(String seen) {
        int begin = Math.max(0, seen.indexOf("<main"));
        return seen.substring(begin, Math.min(seen.length(), begin + 2_000));
    }

    int reads() {
        return reads.get();
    }

    /** What the readers should not have seen, a sentence each. Stops the reading. */
    List<String> found() {
        close();
        return List.copyOf(found);
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
