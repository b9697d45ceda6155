/** What Lectern's journal costs, measured beside what others would: {@code mvn -Pbench}. */
@NullMarked
package dev.lectern.bench;

import org.jspecify.annotations.NullMarked;
