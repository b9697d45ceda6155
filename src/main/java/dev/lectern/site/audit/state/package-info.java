/**
 * The state of a stream at a version or an instant, as a tree of named values, and the differences between two states.
 */
@NullMarked
package dev.lectern.site.audit.state;

import org.jspecify.annotations.NullMarked;
