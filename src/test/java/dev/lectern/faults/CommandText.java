package dev.lectern.faults;

import dev.lectern.domain.session.Asker;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.SeatCommand;
import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatCommand.HoldSeats;
import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import java.time.Instant;
import java.util.UUID;

/** Writes the commands of the load as one line of words each, and parses them. */
final class CommandText {
    private static final String NONE = "-";

    private CommandText() {}

    static String line(SeatCommand command) {
        return switch (command) {
            case Enrol e -> words(e, "enrol", e.enrolmentId(), e.bookedBy(), e.holdId() == null ? NONE : e.holdId());
            case CancelEnrolment c ->
                words(c, "cancel", c.enrolmentId(), c.asker().personId());
            case HoldSeats h -> words(h, "hold", h.holdId(), h.seats(), h.bookedBy());
            case ReleaseHold r -> words(r, "release", r.holdId());
            case ChangeCapacity c -> words(c, "capacity", c.from(), c.to());
            case SeatCommand.Substitute s -> throw new IllegalArgumentException("The load has no " + s);
            case SeatCommand.Reconfirm r -> throw new IllegalArgumentException("The load has no " + r);
        };
    }

    private static String words(SeatCommand command, String kind, Object... more) {
        var line = new StringBuilder(kind + " " + command.at() + " " + command.sessionId());
        for (Object word : more) line.append(' ').append(word);
        return line.toString();
    }

    static SeatCommand command(String line) {
        String[] w = line.split(" ");
        Instant at = Instant.parse(w[1]);
        UUID session = UUID.fromString(w[2]);
        return switch (w[0]) {
            case "enrol" -> {
                UUID person = UUID.fromString(w[4]);
                UUID hold = w[5].equals(NONE) ? null : UUID.fromString(w[5]);
                yield new Enrol(at, session, UUID.fromString(w[3]), person, null, person, hold);
            }
            case "cancel" -> {
                var asker = new Asker(Party.PROVIDER, UUID.fromString(w[4]));
                yield new CancelEnrolment(at, session, UUID.fromString(w[3]), asker, "Ill");
            }
            case "hold" ->
                new HoldSeats(at, session, UUID.fromString(w[3]), Integer.parseInt(w[4]), UUID.fromString(w[5]));
            case "release" -> new ReleaseHold(at, session, UUID.fromString(w[3]), HoldCause.ABANDONED);
            case "capacity" ->
                new ChangeCapacity(at, session, Integer.parseInt(w[3]), Integer.parseInt(w[4]), "Another room");
            default -> throw new IllegalArgumentException(line);
        };
    }
}
