package dev.lectern.eventsourcing.reactors;

/**
 * A reactor (process manager), as the composition root names it.
 *
 * @param name what {@link Reactor#name} gives
 * @param label {@code Hold expiry}
 * @param purpose what it does, as a sentence for administrators
 * @param reactor the bean
 */
public record ReactorType(String name, String label, String purpose, Class<? extends Reactor> reactor) {}
