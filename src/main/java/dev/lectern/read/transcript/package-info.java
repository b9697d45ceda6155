/**
 * The read model {@code transcript}: what people attended, which certificates and waivers they have; and whether these
 * fulfil the prerequisites of a course.
 */
@NullMarked
package dev.lectern.read.transcript;

import org.jspecify.annotations.NullMarked;
