/** The commands of operators, without the server: verify, export and import a journal, dry run, views. */
@NullMarked
package dev.lectern.operations.cli;

import org.jspecify.annotations.NullMarked;
