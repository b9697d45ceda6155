/** The read model {@code directory}: the people whom a provider knows. */
@NullMarked
package dev.lectern.read.directory;

import org.jspecify.annotations.NullMarked;
