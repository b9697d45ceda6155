/** What of the benchmarks runs inside the server: packed into the WAR beside Lectern. */
@NullMarked
package dev.lectern.bench.inside;

import org.jspecify.annotations.NullMarked;
