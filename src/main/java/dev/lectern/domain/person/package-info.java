/** People, by their own stream; every other stream holds their id only. */
@NullMarked
package dev.lectern.domain.person;

import org.jspecify.annotations.NullMarked;
