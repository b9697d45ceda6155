@NullMarked
package dev.lectern.operations.cli;

import org.jspecify.annotations.NullMarked;
