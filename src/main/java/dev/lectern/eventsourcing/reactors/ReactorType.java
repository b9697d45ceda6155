package dev.lectern.eventsourcing.reactors;

/**
 * A reactor (process manager), as the composition root declares it.
 *
 * @param name the name of its subscription; equals {@link Reactor#name}
 * @param label what pages call the reactor: {@code Hold expiry}
 * @param purpose what the reactor does, as a sentence for administrators
 * @param reactor the class of the bean
 */
public record ReactorType(String name, String label, String purpose, Class<? extends Reactor> reactor) {}
