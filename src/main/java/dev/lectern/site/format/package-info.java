/** How pages say times, prices, numbers, places, seats and waitlists. */
@NullMarked
package dev.lectern.site.format;

import org.jspecify.annotations.NullMarked;
