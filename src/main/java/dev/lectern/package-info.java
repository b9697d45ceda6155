/**
 * Lectern, an application for training providers, with event sourcing and CQRS (separate write and read models).
 *
 * <ol>
 * <li>A page passes a command to the aggregate's service. The service has it decided, and the events are appended to
 *     the journal ({@code dev.lectern.domain}, {@code dev.lectern.eventsourcing.journal}).
 * <li>The doorbell tells the subscriptions that there are new events. Projections apply them to read models, the views
 *     ({@code dev.lectern.eventsourcing.projections}, {@code dev.lectern.read}). Reactors give commands because of
 *     them ({@code dev.lectern.eventsourcing.reactors}).
 * <li>Pages show the views ({@code dev.lectern.site}). Administrators and operators watch and rebuild them
 *     ({@code dev.lectern.operations}).
 * </ol>
 *
 * {@link Lectern} lists all aggregates, views and reactors. The README has the map of packages and the order in which
 * to read them.
 */
@NullMarked
package dev.lectern;

import org.jspecify.annotations.NullMarked;
