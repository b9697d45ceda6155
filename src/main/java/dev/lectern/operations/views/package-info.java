/**
 * The pages about views and reactors, for administrators and for the operator: their status, rebuilds, comparisons and
 * stops.
 */
@NullMarked
package dev.lectern.operations.views;

import org.jspecify.annotations.NullMarked;
