/** The pages about views and reactors, for administrators and for the operator: how they follow, and what can be done to them. */
@NullMarked
package dev.lectern.operations.views;

import org.jspecify.annotations.NullMarked;
