/** The view transcript: what people attended, were awarded and were let off; and whether that is enough for a course. */
@NullMarked
package dev.lectern.read.transcript;

import org.jspecify.annotations.NullMarked;
