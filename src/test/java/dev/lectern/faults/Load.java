package dev.lectern.faults;

import dev.lectern.domain.session.SeatCommand;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.faults.ClientHistory.Look;
import dev.lectern.faults.CommandAnswer.Acknowledged;
import dev.lectern.faults.CommandAnswer.Unknown;
import dev.lectern.faults.Operation.Attempt;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Clients that all at once want seats in a few sessions of a few providers. A client that does not know what became of
 * a command sends it again under the same id until there is an answer. Some clients click twice, some send an old
 * command again, some send another command under a used id.
 */
final class Load implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int CAPACITY = 3;
    static final int SESSIONS = 3; // of each provider

    private final LoadClient loadClient;
    private final ClientHistory clientHistory;
    private final List<TenantId> tenants;
    private final List<Room> rooms = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean over;
    private volatile boolean closed;

    private record Room(TenantId tenant, RandomSeatCommands wishes) {}

    Load(LoadClient loadClient, ClientHistory clientHistory, List<TenantId> tenants) {
        this.loadClient = loadClient;
        this.clientHistory = clientHistory;
        this.tenants = tenants;
    }

    /** Creates the providers and their sessions. */
    Load found(Random dice) {
        for (TenantId tenant : tenants) {
            List<UUID> sessions = new ArrayList<>();
            for (int n = 0; n < SESSIONS; n++) sessions.add(id(dice));
            loadClient.found(tenant, sessions, CAPACITY);
            for (UUID session : sessions) rooms.add(new Room(tenant, new RandomSeatCommands(session, CAPACITY)));
        }
        return this;
    }

    Load begin(int workers, Random seeds) {
        for (int n = 0; n < workers; n++) {
            var dice = new Random(seeds.nextLong());
            clients.add(threads.submit(() -> {
                while (!over) once(dice);
            }));
        }
        return this;
    }

    /** Returns when every client has got its last answer. */
    void end() {
        over = true;
        for (Future<?> client : clients) {
            try {
                client.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError("A client of the load failed.", e);
            }
        }
        clients.clear();
    }

    private void once(Random dice) {
        Room room = rooms.get(dice.nextInt(rooms.size()));
        int habit = dice.nextInt(100);
        if (habit < 8) look(room);
        else if (habit < 13) again(dice);
        else if (habit < 15) borrow(room, dice);
        else ask(room, dice, habit < 22);
        pause(10 + dice.nextInt(50));
    }

    private void ask(Room room, Random dice, boolean twice) {
        var operation = new Operation(room.tenant(), id(dice), room.wishes().next(dice), false);
        clientHistory.operations().add(operation);
        Future<?> second = twice ? threads.submit(() -> untilKnown(operation, true)) : null;
        untilKnown(operation, dice.nextInt(3) == 0);
        await(second);
        if (operation.acknowledged().isPresent()) room.wishes().done(operation.command());
    }

    /** Sends an old command once more, as from a page that was left open. */
    private void again(Random dice) {
        if (clientHistory.operations().isEmpty()) return;
        Operation old = clientHistory
                .operations()
                .get(dice.nextInt(clientHistory.operations().size()));
        if (old.borrowed()) return;
        boolean known = old.acknowledged().isPresent();
        untilKnown(old, dice.nextBoolean());
        if (known || old.acknowledged().isEmpty()) return; // refused before, there may be room now
        for (Room room : rooms)
            if (room.wishes().session().equals(old.command().sessionId()))
                room.wishes().done(old.command());
    }

    private void borrow(Room room, Random dice) {
        if (clientHistory.operations().isEmpty()) return;
        Operation owner = clientHistory
                .operations()
                .get(dice.nextInt(clientHistory.operations().size()));
        SeatCommand other = room.wishes().hold(Instant.now().truncatedTo(ChronoUnit.MILLIS), dice);
        boolean hadEffect = owner.acknowledged().isPresent() && owner.command() instanceof Enrol;
        if (!hadEffect || owner.borrowed() || !owner.tenant().equals(room.tenant())) return;
        var operation = new Operation(room.tenant(), owner.commandId(), other, true);
        clientHistory.operations().add(operation);
        untilKnown(operation, dice.nextBoolean());
    }

    private void look(Room room) {
        long invoked = System.nanoTime();
        try {
            Acknowledged seen = loadClient.look(room.tenant(), room.wishes().session());
            clientHistory
                    .looks()
                    .add(new Look(
                            room.tenant(),
                            room.wishes().session(),
                            invoked,
                            System.nanoTime(),
                            seen.version(),
                            seen.position()));
        } catch (IOException nothingSeen) {
            pause(200);
        }
    }

    /**
     * Sends the command until its outcome is known, for four minutes at most. A command without an answer by then stays
     * unresolved, and the checker reports it.
     */
    void untilKnown(Operation operation, boolean there) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (attempt(operation, there) instanceof Unknown && !closed && System.nanoTime() < end) pause(200);
    }

    private CommandAnswer attempt(Operation operation, boolean there) {
        long invoked = System.nanoTime();
        CommandAnswer commandAnswer =
                loadClient.command(operation.tenant(), operation.commandId(), operation.command(), there);
        operation.attempts().add(new Attempt(invoked, System.nanoTime(), commandAnswer));
        return commandAnswer;
    }

    private static void await(@Nullable Future<?> second) {
        try {
            if (second != null) second.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static UUID id(Random dice) {
        return new UUID(dice.nextLong(), dice.nextLong());
    }

    @Override
    public void close() {
        over = true;
        closed = true; // after a failure no client waits any longer
        threads.close();
    }
}
