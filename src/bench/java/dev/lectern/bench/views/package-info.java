/**
 * Benchmarks of rebuilding views: the long history of one provider, and the clients that have the server rebuild its
 * views.
 */
@NullMarked
package dev.lectern.bench.views;

import org.jspecify.annotations.NullMarked;
