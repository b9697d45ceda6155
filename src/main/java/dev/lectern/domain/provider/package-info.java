/** The training provider itself: its name, zone, currency and staff. */
@NullMarked
package dev.lectern.domain.provider;

import org.jspecify.annotations.NullMarked;
