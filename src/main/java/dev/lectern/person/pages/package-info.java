/** The pages about one person: what they attended and were awarded. */
@NullMarked
package dev.lectern.person.pages;

import org.jspecify.annotations.NullMarked;
