/**
 * The commands that operators run without the server: verifying, signing, exporting and importing journals, the dry
 * run, and the administration of views.
 */
@NullMarked
package dev.lectern.operations.cli;

import org.jspecify.annotations.NullMarked;
