/** The read model {@code catalogue}: courses and their sessions, as the public and the staff see them. */
@NullMarked
package dev.lectern.read.catalogue;

import org.jspecify.annotations.NullMarked;
