/** The pages about one person: what they attended and were awarded. */
@NullMarked
package dev.lectern.site.person;

import org.jspecify.annotations.NullMarked;
