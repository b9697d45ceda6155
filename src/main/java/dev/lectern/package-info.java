/**
 * Lectern: training providers on an event-sourced core. A command goes through its service into the journal; the doorbell rings; views
 * follow; pages show them. The README has the map and the order to read in.
 */
@NullMarked
package dev.lectern;

import org.jspecify.annotations.NullMarked;
