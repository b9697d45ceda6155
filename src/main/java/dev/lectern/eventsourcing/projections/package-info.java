/**
 * What every view shares, and reactors too.
 *
 * <ul>
 *   <li>A {@link Projection} says what a view makes of events. A {@link Subscription} is what follows the journal: each view, each reactor.
 *   <li>A generation is one build of one view for one tenant: its rows and its checkpoint. {@link GenerationState} says what it is to readers, {@link Generations}
 *       opens its rows to them. {@link Rows} are what a projection sees while a batch is applied: in memory, and written once at its end.
 *   <li>The way of an event: {@link JmsDoorbell} rings, {@link Projector} hears, {@link SubscriptionRound} goes round the tenant's followers,
 *       {@link SubscriptionRunner} takes one on, {@link CatchUp} is one batch, one transaction. {@link LagPoll} finds what a lost ring left behind;
 *       {@link Freshness} has pages wait.
 *   <li>What cannot be applied: {@link Quarantine}.
 *   <li>A view built anew: {@link ViewCommands} begin it, {@link RebuildTimer} finds it, {@link Rebuild} fills it, {@link Comparison} compares it, {@link SwitchOver} shows
 *       it, {@link GenerationCleanup} deletes what is left. {@link PipelinedView} has the next batch ready in memory while one is written.
 *   <li>How it all is: {@link ViewQueries}.
 * </ul>
 *
 * Why it is like this: {@code src/docs/decisions/0020-generations.md}.
 */
@NullMarked
package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.projections.admin.ViewQueries;
import dev.lectern.eventsourcing.projections.follow.CatchUp;
import dev.lectern.eventsourcing.projections.follow.JmsDoorbell;
import dev.lectern.eventsourcing.projections.follow.LagPoll;
import dev.lectern.eventsourcing.projections.follow.Projector;
import dev.lectern.eventsourcing.projections.follow.SubscriptionRound;
import dev.lectern.eventsourcing.projections.follow.SubscriptionRunner;
import dev.lectern.eventsourcing.projections.rebuild.Comparison;
import dev.lectern.eventsourcing.projections.rebuild.GenerationCleanup;
import dev.lectern.eventsourcing.projections.rebuild.Rebuild;
import dev.lectern.eventsourcing.projections.rebuild.RebuildTimer;
import dev.lectern.eventsourcing.projections.rebuild.SwitchOver;
import dev.lectern.eventsourcing.projections.rows.Rows;
import org.jspecify.annotations.NullMarked;
