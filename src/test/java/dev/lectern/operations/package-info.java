/** Tests of the tools for operators. */
@NullMarked
package dev.lectern.operations;

import org.jspecify.annotations.NullMarked;
