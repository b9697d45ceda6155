/** What several tests share. */
@NullMarked
package dev.lectern;

import org.jspecify.annotations.NullMarked;
