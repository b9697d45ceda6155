package dev.lectern.domain.session;

import dev.lectern.eventsourcing.journal.Command;
import java.util.UUID;

/** The commands to a session, grouped by what they concern: stage, plan, seats, waitlist, attendance. */
public sealed interface SessionCommand extends Command
        permits StageCommand, PlanCommand, SeatCommand, WaitlistCommand, AttendanceCommand {
    UUID sessionId();
}
