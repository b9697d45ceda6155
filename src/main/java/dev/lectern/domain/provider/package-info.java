/** The training provider itself: name, time zone, currency, policy and staff. */
@NullMarked
package dev.lectern.domain.provider;

import org.jspecify.annotations.NullMarked;
