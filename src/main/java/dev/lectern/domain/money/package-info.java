/** Amounts in a currency, which courses and sessions share. */
@NullMarked
package dev.lectern.domain.money;

import org.jspecify.annotations.NullMarked;
