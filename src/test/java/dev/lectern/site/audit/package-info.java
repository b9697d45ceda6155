/** Tests of the audit pages, which show an event both as stored and as read today. */
@NullMarked
package dev.lectern.site.audit;

import org.jspecify.annotations.NullMarked;
