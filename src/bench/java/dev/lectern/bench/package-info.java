/** Benchmarks of Lectern's journal, codecs and views, beside the alternatives: {@code mvn -f src/bench/pom.xml}. */
@NullMarked
package dev.lectern.bench;

import org.jspecify.annotations.NullMarked;
