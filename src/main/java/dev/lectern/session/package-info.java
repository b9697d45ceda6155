/** Dated sessions: their plan and their seats. */
@NullMarked
package dev.lectern.session;

import org.jspecify.annotations.NullMarked;
