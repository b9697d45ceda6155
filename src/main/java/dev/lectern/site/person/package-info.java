/** The pages about one person: attended sessions, certificates and waivers. */
@NullMarked
package dev.lectern.site.person;

import org.jspecify.annotations.NullMarked;
