/** The part of the benchmarks that runs inside the server: it is packed into the WAR beside Lectern. */
@NullMarked
package dev.lectern.bench.inside;

import org.jspecify.annotations.NullMarked;
