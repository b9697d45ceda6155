/**
 * Histories as they were once written, in readable files, and what they must read as today: {@code src/test/scenarios}.
 */
@NullMarked
package dev.lectern.scenarios;

import org.jspecify.annotations.NullMarked;
