@NullMarked
package dev.lectern.operations.schemas;

import org.jspecify.annotations.NullMarked;
