/**
 * What every view shares, and reactors too.
 *
 * <ul>
 *   <li>A {@link Projection} says what a view makes of events. A {@link Follower} is what follows the journal: each view, each reactor.
 *   <li>A generation is one build of one view for one tenant: its rows and its checkpoint. {@link Stage} says what it is to readers, {@link Generations}
 *       opens its rows to them. {@link Rows} are what a projection sees while a batch is applied: in memory, and written once at its end.
 *   <li>The way of an event: {@link JmsDoorbell} rings, {@link Projector} hears, {@link CatchUps} goes round the tenant's followers,
 *       {@link Pursuit} takes one on, {@link CatchUp} is one batch, one transaction. {@link Sweep} finds what a lost ring left behind;
 *       {@link Freshness} has pages wait.
 *   <li>What cannot be applied: {@link Quarantine}.
 *   <li>A view built anew: {@link Acts} begin it, {@link Builder} finds it, {@link Building} fills it, {@link Comparison} compares it, {@link Switch} shows
 *       it, {@link Sweeping} deletes what is left. {@link ViewInOneGo} has the next batch ready in memory while one is written.
 *   <li>How it all is: {@link Survey}.
 * </ul>
 *
 * Why it is like this: {@code src/docs/decisions/0020-generations.md}.
 */
@NullMarked
package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.projections.admin.Acts;
import dev.lectern.eventsourcing.projections.admin.Survey;
import dev.lectern.eventsourcing.projections.follow.CatchUp;
import dev.lectern.eventsourcing.projections.follow.CatchUps;
import dev.lectern.eventsourcing.projections.follow.JmsDoorbell;
import dev.lectern.eventsourcing.projections.follow.Projector;
import dev.lectern.eventsourcing.projections.follow.Pursuit;
import dev.lectern.eventsourcing.projections.follow.Sweep;
import dev.lectern.eventsourcing.projections.rebuild.Builder;
import dev.lectern.eventsourcing.projections.rebuild.Building;
import dev.lectern.eventsourcing.projections.rebuild.Comparison;
import dev.lectern.eventsourcing.projections.rebuild.Sweeping;
import dev.lectern.eventsourcing.projections.rebuild.Switch;
import dev.lectern.eventsourcing.projections.rows.Rows;
import org.jspecify.annotations.NullMarked;
