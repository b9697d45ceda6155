/** Two builds of one aggregate, as they stand side by side while an installation is brought up to date. */
@NullMarked
package dev.lectern.journal.rolling;

import org.jspecify.annotations.NullMarked;
