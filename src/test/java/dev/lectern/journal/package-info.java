@NullMarked
package dev.lectern.journal;

import org.jspecify.annotations.NullMarked;
