/** Formats times, prices, numbers, places, seats and waitlists for pages. */
@NullMarked
package dev.lectern.site.format;

import org.jspecify.annotations.NullMarked;
