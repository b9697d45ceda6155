/** What of the benchmarks runs inside the server: packed into Lectern's WAR by {@link dev.lectern.bench.journal}. */
@NullMarked
package dev.lectern.bench.inside;

import org.jspecify.annotations.NullMarked;
