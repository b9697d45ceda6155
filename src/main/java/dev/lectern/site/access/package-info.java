/** The pages for signing in and out. */
@NullMarked
package dev.lectern.site.access;

import org.jspecify.annotations.NullMarked;
