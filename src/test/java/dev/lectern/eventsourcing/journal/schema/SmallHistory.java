package dev.lectern.eventsourcing.journal.schema;

import java.util.List;

/** A history made of its upcasters, for tests of single steps. */
record SmallHistory(String category, Class<? extends Event> events, List<Upcaster> upcasters) implements History {}
