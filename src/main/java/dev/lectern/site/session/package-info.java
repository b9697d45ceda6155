/** The pages of sessions: the public one with its live seats, enrolling, a learner's own, and the desk's. */
@NullMarked
package dev.lectern.site.session;

import org.jspecify.annotations.NullMarked;
