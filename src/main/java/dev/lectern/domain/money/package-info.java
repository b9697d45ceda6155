/** Amounts of money in a currency, shared by courses and sessions. */
@NullMarked
package dev.lectern.domain.money;

import org.jspecify.annotations.NullMarked;
