/** Whether what is stored and what the build reads fit. */
@NullMarked
package dev.lectern.operations;

import org.jspecify.annotations.NullMarked;
