/** What appending to the journal and reading it costs, side by side with plain inserts and with other event stores, on one database. */
@NullMarked
package dev.lectern.bench.journal;

import org.jspecify.annotations.NullMarked;
