/** Lectern as a whole, as the build packed it, on servers that the tests start for themselves. */
@NullMarked
package dev.lectern.it;

import org.jspecify.annotations.NullMarked;
