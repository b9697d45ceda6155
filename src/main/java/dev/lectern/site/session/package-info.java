/**
 * The pages about sessions: the public page with live seats, enrolling, a learner's own sessions, attendance, and the
 * desk's pages.
 */
@NullMarked
package dev.lectern.site.session;

import org.jspecify.annotations.NullMarked;
