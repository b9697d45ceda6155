/** The audit pages: what happened at a provider, event by event, as it was written and as it reads today. */
@NullMarked
package dev.lectern.site.audit;

import org.jspecify.annotations.NullMarked;
