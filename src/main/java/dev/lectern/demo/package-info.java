/**
 * The demonstration: three providers. Their history is written by real commands, and partly by events in older schema
 * versions.
 */
@NullMarked
package dev.lectern.demo;

import org.jspecify.annotations.NullMarked;
