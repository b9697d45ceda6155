/** What people do, in a real browser on the real server. */
@NullMarked
package dev.lectern.journeys;

import org.jspecify.annotations.NullMarked;
