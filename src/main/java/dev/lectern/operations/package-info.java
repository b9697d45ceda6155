/**
 * What administrators and operators see and do: the pages about views, schemas and the journal, and the commands of the
 * command line.
 */
@NullMarked
package dev.lectern.operations;

import org.jspecify.annotations.NullMarked;
