/** Amounts in a currency, which courses and sessions share. */
@NullMarked
package dev.lectern.money;

import org.jspecify.annotations.NullMarked;
