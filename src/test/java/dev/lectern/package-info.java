/** What several tests share: the test database, free ports, and the rules of the architecture. */
@NullMarked
package dev.lectern;

import org.jspecify.annotations.NullMarked;
