/**
 * Projections: what all read models share, and the subscriptions that reactors use too.
 *
 * <ul>
 * <li>A {@link Projection} says what a view makes of events. A {@link Subscription} follows the journal: each view has
 *     one, and each reactor.
 * <li>A generation is one build of one view for one tenant: its rows and its {@link Checkpoint}. A rebuild makes a new
 *     generation. {@link GenerationState} says what readers see of it. {@link Generations} opens its rows to them.
 *     {@link Rows} holds in memory what a projection changes in a batch, and writes it once at the end.
 * <li>The path of an event: {@link JmsDoorbell} sends a message, {@link Projector} receives it,
 *     {@link SubscriptionRound} goes over the tenant's subscriptions, {@link SubscriptionRunner} runs one of them, and
 *     {@link CatchUp} applies one batch in one transaction. {@link LagPoll} finds what a lost message left behind.
 *     {@link Freshness} lets pages wait for a view.
 * <li>Events that cannot be applied: {@link Quarantine}.
 * <li>A rebuild: {@link ViewCommands} begins it, {@link RebuildTimer} finds it, {@link Rebuild} fills it,
 *     {@link Comparison} compares it, {@link SwitchOver} makes it live, and {@link GenerationCleanup} deletes the old
 *     rows. {@link PipelinedView} prepares the next batch in memory while one is written.
 * <li>The state of all views: {@link ViewQueries}.
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
