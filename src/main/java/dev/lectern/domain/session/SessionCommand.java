package dev.lectern.domain.session;

import dev.lectern.eventsourcing.journal.Command;
import java.util.UUID;

/** What can be asked of a session, by what it is about: its stage, its plan, its seats, its waitlist, its attendance. */
public sealed interface SessionCommand extends Command
        permits StageCommand, PlanCommand, SeatCommand, WaitlistCommand, AttendanceCommand {
    UUID sessionId();
}
