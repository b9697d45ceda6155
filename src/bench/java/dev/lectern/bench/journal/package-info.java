/**
 * Benchmarks of appending to the journal and reading it, beside plain inserts and other event stores, on one database.
 */
@NullMarked
package dev.lectern.bench.journal;

import org.jspecify.annotations.NullMarked;
