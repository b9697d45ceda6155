/** Both forms of an event, side by side. */
@NullMarked
package dev.lectern.site.audit;

import org.jspecify.annotations.NullMarked;
