@NullMarked
package dev.lectern.operations.views;

import org.jspecify.annotations.NullMarked;
