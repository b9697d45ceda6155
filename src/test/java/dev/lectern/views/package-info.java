/** Views, seen from within their package. */
@NullMarked
package dev.lectern.views;

import org.jspecify.annotations.NullMarked;
