/** People: each has a stream with their data; all other streams hold only the person's id. */
@NullMarked
package dev.lectern.domain.person;

import org.jspecify.annotations.NullMarked;
